import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import type { Invitation } from '../../lib/api.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import type { Kept } from './journal-harness.ts';

/** The project's own functions as one script, to be run inside a page of the extension. */
export async function bundleHarness(): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'journal-harness.ts'),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

/** Opens a page of the extension, in French. */
export async function openOwn(browser: Browser, path: string): Promise<Page> {
  const { id } = await extensionOf(browser);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

declare global {
  var temoin: { keep(kept: Kept): Promise<string>; join(invitation: Invitation): Promise<string> };
}

/** Keeps a made-up post from a page of the extension that holds the harness; its id. */
export function keepIn(page: Page, kept: Kept): Promise<string> {
  return page.evaluate((what) => globalThis.temoin.keep(what), kept);
}

/** Enrols from a page of the extension that holds the harness; the device's id. */
export function joinIn(page: Page, invitation: Invitation): Promise<string> {
  return page.evaluate((to) => globalThis.temoin.join(to), invitation);
}

/** What any page of ours says to the background once something may be sent. */
export async function wakeIn(page: Page): Promise<void> {
  const message = { temoin: 'popup', call: 'wake', data: null };
  await page.evaluate((wake) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(wake), message);
}
