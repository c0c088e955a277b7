import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';

/** What came of opening an address in a tab of its own. */
export interface Opened {
  /** Requests beside the one for the page itself, data: aside: the browser heard them in either of two ways. */
  asked: string[];
  /** What its scripts left behind them. */
  ran: unknown;
  text: string;
}

/** Opens an address with scripts allowed and no network held back, every request counted. */
export async function openCounting(browser: Browser, address: string): Promise<Opened> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const asked = new Set<string>();
  const hear = (url: string) => {
    if (url !== address && !url.startsWith('data:')) asked.add(url);
  };
  session.on('Network.requestWillBeSent', ({ request }) => hear(request.url));
  session.on('Fetch.requestPaused', ({ request, requestId }) => {
    hear(request.url);
    // The page may be gone by then.
    session.send('Fetch.continueRequest', { requestId }).catch(() => {});
  });
  await Promise.all([session.send('Network.enable'), session.send('Fetch.enable', {})]);
  await page.goto(address, { waitUntil: 'networkidle0' });
  // Whatever waits for a hand or an eye gets both.
  await page.mouse.move(120, 60);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForNetworkIdle({ idleTime: 300 });
  const [ran, text] = await page.evaluate(() => [
    Reflect.get(globalThis, 'ran') ?? null,
    document.body.innerText,
  ]);
  await page.close();
  return { asked: [...asked], ran, text: String(text) };
}

/** The same, from the disk, as a person opens a file. */
export async function openFromDisk(browser: Browser, html: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-copy-'));
  try {
    const path = join(folder, 'copie.html');
    writeFileSync(path, html);
    return await openCounting(browser, pathToFileURL(path).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
