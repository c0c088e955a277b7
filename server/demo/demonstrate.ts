import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { reachablePlace } from '../postgres/place.ts';
import type { Closing } from '../start/closing.ts';
import { freePorts } from '../start/ports.ts';
import { type Stack, startStack } from '../start/stack.ts';
import { checkBundle } from './check.ts';
import { launchChromium } from './chromium.ts';
import { extensionOf } from './gestures.ts';
import { accept, exportBundle, openFirstCase, renamed, signIn, signInAgain } from './moderator.ts';
import { Steps } from './steps.ts';
import { capture, enrol, waitForReceipt } from './volunteer.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXTENSION = join(ROOT, '.output/chrome-mv3');
/** A practice post that holds a picture. */
const POST = '@corvin/103';

async function throwAwayStack(closing: Closing): Promise<Stack> {
  const directory = mkdtempSync(join(reachablePlace(join(ROOT, '.output')), 'demo-'));
  chmodSync(directory, 0o711);
  closing.add(async () => rmSync(directory, { recursive: true, force: true }));
  return startStack({ directory, ports: await freePorts(), closing, log: () => {} });
}

async function journalOf(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const { id } = await extensionOf(browser);
  await page.goto(`chrome-extension://${id}/journal.html`);
  await page.waitForSelector('main');
  return page;
}

async function volunteer(steps: Steps, browser: Browser, stack: Stack): Promise<void> {
  await steps.step('Inscription par l’invitation', async () => {
    await enrol(browser, stack.invitation, (popup) => steps.photograph(popup, 'invitation'));
  });
  const page = await browser.newPage();
  await page.goto(`${stack.practice}${POST}`);
  await steps.photograph(page, 'terrain-d-exercice');
  const popup = await steps.step('Un clic, trois questions, une qualification', () =>
    capture(browser, page, {
      choices: ['insulte', 'origine', 'oui'],
      look: (screen, shown) => steps.photograph(shown, `popup-${screen}`),
    }),
  );
  await steps.step('Reçu vérifié', async () => {
    await waitForReceipt(popup);
    await steps.photograph(popup, 'popup-transmitted');
    await popup.close();
  });
  await steps.step('Journal', async () => {
    const journal = await journalOf(browser);
    await journal.waitForSelector('li');
    await steps.photograph(journal, 'journal');
    await journal.close();
  });
}

async function moderator(steps: Steps, browser: Browser, stack: Stack, out: string) {
  const page = await steps.step('Entrée du modérateur, clé d’accès', async () => {
    const entered = await signIn(browser, stack.consoleLink);
    await steps.photograph(entered, 'console-compte');
    await signInAgain(entered);
    await steps.photograph(entered, 'console-file');
    return entered;
  });
  const id = await steps.step('Relecture et acceptation', async () => {
    const opened = await openFirstCase(page);
    await steps.photograph(page, 'console-dossier');
    await accept(page, 'Appel à exclure un groupe nommé, propos publics.');
    await steps.photograph(page, 'console-dossier-accepte');
    return opened;
  });
  const bundle = await steps.step('Export', async () => {
    const path = await exportBundle(page, out);
    await steps.photograph(page, 'console-export');
    return renamed(path, join(out, `${id}.zip`));
  });
  return { id, bundle };
}

/** Goes the whole way and writes the bundle, the screens and `demo.json` in `out`; true if the bundle verifies. */
export async function demonstrate(
  out: string,
  closing: Closing,
  say: (line: string) => void,
): Promise<boolean> {
  const steps = new Steps(out, say);
  const stack = await steps.step('Base, serveur, console, terrain d’exercice', () => throwAwayStack(closing));
  const chromium = await steps.step('Navigateur', () => launchChromium({ extension: EXTENSION }));
  closing.add(() => chromium.close());
  await volunteer(steps, chromium.browser, stack);
  const { id, bundle } = await moderator(steps, chromium.browser, stack, out);
  const checks = await steps.step('Vérification', () => checkBundle(bundle));
  for (const { how, passed, said } of checks)
    say(`  ${passed ? 'ok' : 'ÉCHEC'} ${how}${passed ? '' : ` : ${said}`}`);
  const verified = checks.length >= 5 && checks.every(({ passed }) => passed);
  const sha256 = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  const told = { case: id, bundle: { path: bundle, sha256 }, verified, checks, steps: steps.done };
  writeFileSync(join(out, 'demo.json'), `${JSON.stringify(told, null, 2)}\n`);
  say(`${verified ? 'Dossier vérifié' : 'Dossier REFUSÉ'} : ${bundle}\n  SHA-256 ${sha256}`);
  return verified;
}
