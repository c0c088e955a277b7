import type { Browser, Extension, Page } from 'puppeteer-core';
import type { EvidenceRecord } from '../../../lib/evidence/record.ts';
import type { Came } from '../../practice/hostile/judge.ts';
import { popupOf, tap } from '../gestures.ts';

/** A browser that holds the extension, and a way to read what it has kept. */
export interface Gallery {
  browser: Browser;
  extension: Extension;
  /** The one record kept, or null. */
  kept: () => Promise<EvidenceRecord | null>;
}

const RESTS = 'main[data-screen]:not([data-screen="working"])';

/** Opens a page as a person does: its alerts are closed after a while, and it may take as long as it likes to load. */
export async function openHostile(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => setTimeout(() => void dialog.accept().catch(() => {}), 150));
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  return page;
}

/** Presses the button on a page, answers « Non » where images are asked about, and tells what came of it. */
export async function visit(
  gallery: Gallery,
  page: Page,
  milliseconds: number,
): Promise<{ came: Came; popup: Page }> {
  const begun = performance.now();
  await page.bringToFront();
  await page.triggerExtensionAction(gallery.extension);
  const popup = await answering(gallery, page, milliseconds);
  let screen = await restOf(popup, RESTS, milliseconds);
  const asked = screen === 'questions';
  if (asked) {
    await tap(popup, '#answers-none');
    screen = await restOf(popup, `${RESTS}:not([data-screen="questions"])`, milliseconds);
  }
  const taken = performance.now() - begun;
  const said = await popup.$eval('main', (main) => main.innerText);
  return { came: { screen, asked, said, record: await gallery.kept(), milliseconds: taken }, popup };
}

/** The popup that comes; where the page has put another window, or itself, in front of it, the person comes back and presses again. */
async function answering({ browser, extension }: Gallery, page: Page, milliseconds: number): Promise<Page> {
  const opened = (await browser.pages()).length;
  const first = await popupOf(browser, Math.min(milliseconds, 5_000)).catch(() => null);
  if (first) return first;
  const full = await page.evaluate(() => document.fullscreenElement !== null).catch(() => false);
  if (full) await page.evaluate(() => document.exitFullscreen());
  if (full || (await browser.pages()).length > opened) {
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
  }
  return popupOf(browser, milliseconds);
}

async function restOf(popup: Page, selector: string, timeout: number): Promise<string> {
  const main = await popup.waitForSelector(selector, { timeout });
  return (await main?.evaluate((found) => (found as HTMLElement).dataset['screen'])) ?? '';
}
