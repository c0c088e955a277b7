import type { Browser, Extension, Page, Target } from 'puppeteer-core';

/** The extension as the browser loaded it; waits until its worker is there to hear a gesture. */
export async function extensionOf(browser: Browser): Promise<Extension> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = [...(await browser.extensions()).values()][0];
    if (found && (await found.workers()).length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the browser did not load the extension');
}

const isPopup = (target: Target) =>
  target.url().startsWith('chrome-extension://') && target.url().includes('/popup.html');

/** The popup as a page, once the browser has opened it. */
export async function popupOf(browser: Browser, timeout = 20_000): Promise<Page> {
  const target = await browser.waitForTarget(isPopup, { timeout });
  const page = await target.asPage();
  await page.waitForSelector('main', { timeout });
  return page;
}

/** Presses the toolbar button on a page, as a finger does (grants `activeTab`), and gives the popup that answers. */
export async function pressToolbar(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(await extensionOf(browser));
  return popupOf(browser);
}

/** Presses the button or link that bears exactly this text. */
export async function press(page: Page, text: string): Promise<void> {
  const selector = `::-p-xpath(//*[self::button or self::a or self::summary or self::label][normalize-space()="${text}"])`;
  await page.locator(selector).setTimeout(20_000).click();
}

/** Waits until the page shows this text somewhere. */
export async function see(page: Page, text: string, timeout = 20_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
    { timeout },
    text,
  );
}

/**
 * Clicks what a selector finds, once it is there and enabled. In a popup without a screen no frame is drawn, so that
 * waiting for an element to stand still, as a locator does, may never end.
 */
export async function tap(page: Page, selector: string, timeout = 20_000): Promise<void> {
  const element = await page.waitForSelector(`${selector}:not(:disabled)`, { timeout });
  await element?.evaluate((found) => (found as HTMLElement).click());
}
