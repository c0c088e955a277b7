import type { Browser, Page } from 'puppeteer-core';
import { pressToolbar, tap } from '../../../server/demo/gestures.ts';
import { openDraft } from '../../../server/demo/volunteer.ts';

/** Takes a message, then the place it stands in beside it; gives the popup that shows both. */
export async function draftWithPlace(browser: Browser, page: Page): Promise<Page> {
  await (await openDraft(browser, page)).close();
  await page.bringToFront();
  const popup = await pressToolbar(browser, page);
  await popup.waitForSelector('main[data-screen="draft"]');
  const before = (await popup.$$('.blurred')).length;
  await tap(popup, '#again-context');
  await untilMoreThan(popup, before);
  if (await popup.$('main[data-screen="questions"]')) {
    await tap(popup, '#answers-none');
    await popup.waitForSelector('main[data-screen="draft"]');
    await popup.waitForFunction((count) => document.querySelectorAll('.blurred').length > count, {}, before);
  }
  return popup;
}

async function untilMoreThan(popup: Page, before: number): Promise<void> {
  await popup.waitForFunction(
    (count) =>
      document.querySelector('main[data-screen="questions"]') !== null ||
      document.querySelectorAll('.blurred').length > count,
    {},
    before,
  );
}
