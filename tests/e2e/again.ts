import type { Browser, Page } from 'puppeteer-core';
import { pressToolbar, tap } from '../../server/demo/gestures.ts';

/** Presses the button again: the same draft is there, and one more taking is asked for. */
export async function takeAgain(
  browser: Browser,
  page: Page,
  why: 'opened' | 'position' | 'context',
): Promise<Page> {
  const popup = await pressToolbar(browser, page);
  await popup.waitForSelector('main[data-screen="draft"]');
  const before = (await popup.$$('.blurred')).length;
  await tap(popup, `#again-${why}`);
  const asked = 'main[data-screen="questions"]';
  await popup.waitForFunction(
    (questions, count) =>
      document.querySelector(questions) !== null || document.querySelectorAll('.blurred').length > count,
    {},
    asked,
    before,
  );
  if (await popup.$(asked)) await tap(popup, '#answers-none');
  await popup.waitForFunction((count) => document.querySelectorAll('.blurred').length > count, {}, before);
  return popup;
}
