import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { press, see } from './gestures.ts';

/** Gives the page an authenticator of its own, as a computer with a fingerprint reader has (WebAuthn, CTAP2). */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
}

/** Signs in by the one-time link, registers a passkey, and comes to the queue. */
export async function signIn(browser: Browser, link: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await withAuthenticator(page);
  await page.goto(link);
  await press(page, 'Entrer');
  await press(page, 'Enregistrer une clé d’accès');
  await page.waitForSelector('[data-passkeys="1"]');
  return page;
}

/** Signs out, and in again with the passkey; ends on the queue. */
export async function signInAgain(page: Page): Promise<void> {
  await press(page, 'Se déconnecter');
  await press(page, 'Entrer avec ma clé d’accès');
  await press(page, 'Dossiers');
  await page.waitForSelector('.line');
}

/** Opens the first case of the queue; gives its id. */
export async function openFirstCase(page: Page): Promise<string> {
  await page.locator('.line-text').click();
  await page.waitForSelector('#review');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Accepts the open case with a reason. */
export async function accept(page: Page, reason: string): Promise<void> {
  await page.locator('#reason').fill(reason);
  await page.locator('#review-send').click();
  await see(page, 'Dossier accepté');
}

/** Exports the open case into a folder; gives the path of the zip, once it is whole. */
export async function exportBundle(page: Page, folder: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  await page.locator('#export').click();
  await page.waitForSelector('[data-export="done"]', { timeout: 60_000 });
  for (let attempt = 0; attempt < 200; attempt++) {
    const name = (await readdir(folder)).find((entry) => entry.endsWith('.zip'));
    if (name !== undefined && (await stat(join(folder, name))).size > 0) return join(folder, name);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser kept no bundle');
}

/** Gives a bundle the name the demonstration promises. */
export async function renamed(from: string, to: string): Promise<string> {
  await rename(from, to);
  return to;
}
