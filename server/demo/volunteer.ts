import type { Browser, Page } from 'puppeteer-core';
import { pressToolbar, see, tap } from './gestures.ts';

/** Joins the association as a volunteer does: opens the invitation, presses the button, accepts the charter. */
export async function enrol(
  browser: Browser,
  invitation: string,
  look: (popup: Page) => Promise<void> = async () => {},
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(invitation);
  const popup = await pressToolbar(browser, page);
  await look(popup);
  await tap(popup, '#enrol-accept');
  await tap(popup, '#enrol-join');
  await see(popup, 'est relié à');
  await popup.close();
  await page.close();
}

/** Screens of one capture at which a caller may look; each is shown and waits. */
export type Look = (
  screen: 'questions' | 'draft' | 'picture' | 'saved' | 'transmitted',
  popup: Page,
) => Promise<void>;

/** How one capture goes. */
export interface CaptureOptions {
  /** Ids of the choices taken in the conversation, in order; none leaves it to a moderator. */
  choices?: readonly string[];
  look?: Look;
}

async function answerQuestions(popup: Page, look: Look): Promise<void> {
  await look('questions', popup);
  await tap(popup, '#answers-none');
}

async function classify(popup: Page, choices: readonly string[]): Promise<void> {
  for (const choice of choices) await tap(popup, `button[data-choice="${choice}"]`);
  if (choices.length === 0) await tap(popup, '#classify-moderator');
}

/** Presses the button on the page and goes on to the draft, answering « Non » where questions come. */
export async function openDraft(browser: Browser, page: Page, look: Look = async () => {}): Promise<Page> {
  const popup = await pressToolbar(browser, page);
  await popup.waitForSelector('main[data-screen="draft"], main[data-screen="questions"]', {
    timeout: 20_000,
  });
  const asked = await popup.$('main[data-screen="questions"]');
  if (asked) await answerQuestions(popup, look);
  await popup.waitForSelector('main[data-screen="draft"]', { timeout: 30_000 });
  await look('draft', popup);
  return popup;
}

/** Takes one capture to « Relevé enregistré sur cet ordinateur »; gives the record's id and the popup. */
export async function capture(
  browser: Browser,
  page: Page,
  { choices = [], look = async () => {} }: CaptureOptions = {},
): Promise<Page> {
  const popup = await openDraft(browser, page, look);
  if (await popup.$('#picture-show')) {
    await tap(popup, '#picture-show');
    await popup.waitForSelector('.blurred-frame img');
    await look('picture', popup);
  }
  await classify(popup, choices);
  await tap(popup, '#confirm');
  await popup.waitForSelector('main[data-screen="saved"]', { timeout: 20_000 });
  await look('saved', popup);
  return popup;
}

/** Waits for « Transmis à l’association », which stands for a verified receipt. */
export async function waitForReceipt(popup: Page, timeout = 60_000): Promise<void> {
  await popup.waitForSelector('#transmitted', { timeout });
}
