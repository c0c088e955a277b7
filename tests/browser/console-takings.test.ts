import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Playing } from '../../lib/evidence/record.ts';
import { oneTimeLink } from '../../server/moderators/link.ts';
import { sampleFurther } from '../evidence/sample.ts';
import { newHouse, receive } from '../server/console-scene.ts';
import { faultsOf, type Moderator, press, see, startModerator } from './console-browser.ts';
import { type ConsoleStage, startConsole } from './console-stage.ts';

let stage: ConsoleStage;
let alix: Moderator;

const PLAYING: Playing = {
  kind: 'video',
  address: null,
  position: 42_300,
  duration: 188_000,
  live: 'non',
  paused: true,
  captions: ['Dehors, les grimbelins'],
};

/** A picture of one colour. */
function picture(grey: number): Buffer {
  const png = new PNG({ width: 320, height: 180 });
  png.data.fill(grey);
  return PNG.sync.write(png);
}

const MADE = { made: 'pixels', mediaType: 'image/png' } as const;

beforeAll(async () => {
  stage = await startConsole();
  const bleuet = await newHouse(stage.context, 'Association Bleuet', 'Alix Relit');
  await receive(bleuet, {
    record: {
      strips: [
        { x: 0, y: 0, width: 320, height: 100, at: 40 },
        { x: 0, y: 84, width: 320, height: 96, at: 410 },
      ],
      playing: [PLAYING],
      more: [sampleFurther(), sampleFurther({ why: 'context', askedAt: '2026-11-21T10:02:00Z' })],
    },
    classification: { heard: [{ from: 42_000, to: 47_500, words: 'Dehors, les grimbelins' }] },
    files: [
      { role: 'picture', ...MADE, bytes: picture(40) },
      { role: 'picture', ...MADE, take: 1, bytes: picture(90) },
      { role: 'context', ...MADE, take: 2, bytes: picture(140) },
      {
        role: 'original',
        made: 'original',
        mediaType: 'video/mp4',
        of: 'https://ronde.example/media/1.mp4',
        served: 'non vérifié',
        bytes: Buffer.from('a made-up film'),
      },
    ],
  });
  alix = await startModerator();
  const { page } = alix;
  await page.goto(await oneTimeLink(stage.context, bleuet.moderator));
  await press(page, 'Entrer');
  await see(page, 'Enregistrez une clé d’accès maintenant');
  await page.goto(`${stage.origin}/`);
  await page.waitForSelector('a[href^="/dossiers/"]');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await see(page, 'Ce qui a été lu');
});
afterAll(async () => {
  await alix?.close();
  await stage?.close();
});

describe('a case whose post was taken more than once', () => {
  test('shows each taking apart, with its own veiled picture and its reason', async () => {
    const { page } = alix;
    await see(page, 'Prise 2 : après ouverture de ce qui était voilé ou replié');
    await see(page, 'Prise 3 : place du message dans la page, le reste voilé');
    const blurs = await page.$$eval('.picture-frame img:not(.lens)', (images) =>
      images.map((image) => getComputedStyle(image).filter),
    );
    expect(blurs).toHaveLength(3);
    for (const blur of blurs) expect(blur).toContain('blur(22px)');
  });

  test('tells what the player showed and what the volunteer heard, as testimony', async () => {
    const { page } = alix;
    await see(page, 'Vidéo à 0:42,3 sur 3:08,0, en pause. Le fichier n’a pas d’adresse propre');
    await see(page, 'Sous-titres affichés : Dehors, les grimbelins');
    await see(page, 'c’est son témoignage, ce n’est pas une transcription');
    await see(page, 'De 0:42,0 à 0:47,5 :');
  });

  test('says when each part of a joined picture was taken, and where an original was read', async () => {
    const { page } = alix;
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    await see(page, 'Image réunie de 2 vues prises en 0,37 s');
    await see(page, '0,41 s : lignes 84 à 180, colonnes 0 à 320');
    await see(page, 'Lu à https://ronde.example/media/1.mp4. Cache ou réseau : non vérifié.');
    expect(await faultsOf(page, 'takings')).toEqual([]);
  });
});
