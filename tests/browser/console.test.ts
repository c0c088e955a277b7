import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEvents } from '../../server/cases/append.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { actorIn } from '../../server/moderators/actor.ts';
import { createModerator } from '../../server/moderators/create.ts';
import { oneTimeLink } from '../../server/moderators/link.ts';
import { lacking, runVerifier } from '../bundle/unpacked.ts';
import { reading } from '../evidence/sample.ts';
import { type House, newHouse, receive } from '../server/console-scene.ts';
import { faultsOf, type Moderator, press, see, startModerator } from './console-browser.ts';
import { type ConsoleStage, startConsole } from './console-stage.ts';

let stage: ConsoleStage;
let bleuet: House;
let alix: Moderator;

/** A picture with edges, so that a veil shows. */
function picture(): Buffer {
  const png = new PNG({ width: 320, height: 180 });
  for (let at = 0; at < png.data.length; at += 4) {
    const [x, y] = [(at / 4) % 320, Math.floor(at / 4 / 320)];
    png.data.set([(x * 3) % 256, (y * 5) % 256, (x >> 4) % 2 === (y >> 4) % 2 ? 220 : 60, 255], at);
  }
  return PNG.sync.write(png);
}

const FILES = () => [
  { role: 'picture' as const, made: 'pixels' as const, mediaType: 'image/png' as const, bytes: picture() },
  {
    role: 'snapshot' as const,
    made: 'snapshot' as const,
    mediaType: 'text/html' as const,
    bytes: Buffer.from('<!doctype html><style>p{font:20px serif}</style><p>Les grimbelins, dehors !</p>'),
  },
];

beforeAll(async () => {
  stage = await startConsole();
  bleuet = await newHouse(stage.context, 'Association Bleuet', 'Alix Relit');
  await receive(bleuet, { files: FILES() });
  await receive(bleuet, {
    record: { reading: { ...reading, id: '2', text: '\u202EUn texte à l’envers, et '.repeat(30) } },
    classification: { categories: [] },
  });
  alix = await startModerator();
});
afterAll(async () => {
  await alix?.close();
  await stage?.close();
});

describe('a first moderator', () => {
  test('enters by the link, which leaves the address bar, and registers a passkey', async () => {
    const { page } = alix;
    await page.goto(await oneTimeLink(stage.context, bleuet.moderator));
    await see(page, 'Ce lien vous fait entrer une seule fois.');
    await page.waitForFunction(() => location.pathname === '/entrer' && location.hash === '');
    expect(await faultsOf(page, 'link')).toEqual([]);
    await press(page, 'Entrer');
    await see(page, 'Enregistrez une clé d’accès maintenant');
    expect(await faultsOf(page, 'account')).toEqual([]);
    await press(page, 'Enregistrer une clé d’accès');
    await page.waitForSelector('[data-passkeys="1"]');
  });

  test('signs out, and comes back with the passkey alone', async () => {
    const { page } = alix;
    await press(page, 'Se déconnecter');
    await see(page, 'Vous entrez avec votre clé d’accès');
    expect(await faultsOf(page, 'entry')).toEqual([]);
    await page.goto(stage.origin);
    await see(page, 'Vous entrez avec votre clé d’accès');
    await press(page, 'Entrer avec ma clé d’accès');
    await see(page, 'À relire 2');
    expect(await faultsOf(page, 'queue')).toEqual([]);
  });
});

describe('the queue', () => {
  test('is walked with j and k, and opens with Enter', async () => {
    const { page } = alix;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('j');
    expect(await focused()).toContain('Les grimbelins, dehors');
    await page.keyboard.press('j');
    expect(await focused()).toContain('Un texte à l’envers');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await see(page, 'Ni la police ni la plateforme ne sont prévenues.');
  });
});

describe('a case', () => {
  test('shows its words, its picture veiled, its proofs, and nobody’s verdict', async () => {
    const { page } = alix;
    await see(page, 'Les 3 pièces de ce dossier ont été vérifiées');
    await see(page, 'Seul un juge peut dire si une infraction est constituée.');
    await see(page, 'L’identité réelle de l’auteur n’est pas établie.');
    const blur = () => page.$eval('.picture-frame img', (image) => getComputedStyle(image).filter);
    expect(await blur()).toContain('blur(22px)');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    expect(await faultsOf(page, 'case')).toEqual([]);
    await press(page, 'Dévoilée');
    expect(await blur()).not.toContain('blur');
  });

  test('opens its snapshot in a frame of an opaque origin', async () => {
    const { page } = alix;
    await press(page, 'Ouvrir la copie');
    const element = await page.waitForSelector('iframe');
    const frame = await element?.contentFrame();
    await frame?.waitForSelector('p');
    expect(await element?.evaluate((one) => (one as HTMLIFrameElement).contentDocument)).toBeNull();
    expect(await frame?.$eval('p', (p) => [p.textContent, self.origin])).toEqual([
      'Les grimbelins, dehors !',
      'null',
    ]);
  });

  test('is not a link to the post: the way there asks first', async () => {
    const { page } = alix;
    const address = reading.permalink ?? '';
    expect(await page.$$(`a[href="${address}"]`)).toHaveLength(0);
    await press(page, 'Ouvrir…');
    await see(page, 'Le site verra votre visite et votre adresse IP.');
    expect(await page.$eval(`a[href="${address}"]`, (link) => link.getAttribute('rel'))).toContain(
      'noreferrer',
    );
    await press(page, 'Annuler');
  });

  test('is not decided without a reason', async () => {
    const { page } = alix;
    await press(page, 'Enregistrer la décision');
    await see(page, 'Écrivez un motif, en quelques mots.');
    expect(await page.$eval('#reason', (field) => field.getAttribute('aria-invalid'))).toBe('true');
  });

  test('is accepted with a reason, and the next one is offered', async () => {
    const { page } = alix;
    await page.type('#reason', 'Propos publics, groupe visé nommé.');
    await press(page, 'Enregistrer la décision');
    await see(page, 'Dossier accepté. Votre décision est inscrite au journal.');
    await see(page, 'État : accepté');
    await see(page, 'Dossier suivant à relire');
    await see(page, 'Propos publics, groupe visé nommé.');
    expect(await faultsOf(page, 'accepted')).toEqual([]);
  });

  test.skipIf(lacking.length > 0)('is exported, and what arrives verifies without our code', async () => {
    const { page, downloads } = alix;
    await press(page, 'Exporter le dossier');
    await page.waitForSelector('[data-export="done"]');
    await expect.poll(() => readdirSync(downloads).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    const [zip = ''] = readdirSync(downloads);
    execFileSync('unzip', ['-q', join(downloads, zip), '-d', downloads]);
    expect(runVerifier(join(downloads, zip.replace('.zip', '')))).toMatchObject({ status: 0 });
    await see(page, 'Exporté');
  });

  test('that somebody decided meanwhile says who, and shows the case as it is now', async () => {
    const { page } = alix;
    const brune = await createModerator(stage.context, {
      association: bleuet.association.id,
      name: 'Brune Relit',
    });
    await press(page, 'Dossier suivant à relire');
    await see(page, 'À qualifier par un modérateur');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await asTenant(stage.context, bleuet.association.id, (tx) =>
      appendEvents(stage.context, tx, id, [{ kind: 'rejected', reason: 'Doublon du matin.' }], {
        actor: actorIn(stage.context.keys, id, brune.id),
        after: 1,
      }),
    );
    await press(page, 'Écarter');
    await page.type('#reason', 'Hors sujet.');
    await press(page, 'Enregistrer la décision');
    await see(page, 'quelqu’un a agi entre-temps');
    await see(page, 'Brune Relit, le');
    await see(page, 'État : écarté');
    expect(await faultsOf(page, 'conflict')).toEqual([]);
  });

  test('that does not exist says so, and where to go', async () => {
    const { page } = alix;
    await page.goto(`${stage.origin}/dossiers/00000000-0000-4000-8000-000000000000`);
    await see(page, 'Ce dossier n’existe pas, ou il n’est pas à votre association.');
    expect(await faultsOf(page, 'unknown')).toEqual([]);
  });
});

describe('an invitation', () => {
  test('is made, shown once, and listed', async () => {
    const { page } = alix;
    await press(page, 'Invitations');
    await see(page, 'Aucune invitation pour l’instant.');
    await press(page, 'Créer une invitation');
    await see(page, 'elle ne sera plus affichée');
    expect(await faultsOf(page, 'invitations')).toEqual([]);
    await page.reload();
    await see(page, 'en attente');
    expect(await page.$('#made')).toBeNull();
  });
});

describe('the display', () => {
  test('speaks English, drains colours and stays so', async () => {
    const { page } = alix;
    await press(page, 'Affichage');
    await press(page, 'Images en niveaux de gris');
    await press(page, 'English');
    await see(page, 'Invite a volunteer');
    await page.goto(stage.origin);
    await see(page, 'To review');
    expect(await page.$eval('html', (root) => [root.lang, root.dataset['grey']])).toEqual(['en', 'yes']);
    expect(await faultsOf(page, 'english')).toEqual([]);
  });
});
