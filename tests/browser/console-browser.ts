import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['CONSOLE_SCREENSHOTS'];

/** A moderator's browser, with a virtual authenticator that verifies its person (CDP, domain WebAuthn). */
export interface Moderator {
  browser: Browser;
  page: Page;
  cdp: CDPSession;
  downloads: string;
  close(): Promise<void>;
}

/** Starts Chromium, in French, with an empty profile. */
export async function startModerator(): Promise<Moderator> {
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--disable-gpu',
      '--lang=fr-FR',
      '--accept-lang=fr-FR',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    defaultViewport: { width: 1440, height: 900 },
    env: { ...process.env, TZ: 'Europe/Paris' },
  });
  const page = await browser.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const downloads = mkdtempSync(join(tmpdir(), 'temoin-downloads-'));
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const close = async () => {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  return { browser, page, cdp, downloads, close };
}

/** Presses what bears exactly these words. */
export async function press(page: Page, words: string): Promise<void> {
  const wanted = `[self::button or self::a or self::summary or self::label or self::h2][normalize-space()="${words}"]`;
  await page.locator(`::-p-xpath(//*${wanted})`).setTimeout(10_000).click();
}

/** Waits until the page shows these words, whatever its no-break spaces. */
export async function see(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
    { timeout: 10_000 },
    words,
  );
}

/** What axe finds wrong with the page as it stands, a line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
      violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(' | ')))`,
  )) as string[];
}

/** The faults of the page in both appearances and at both ends of the widths: axe's, and anything that overflows sideways. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const width of [320, 1440]) {
      await page.setViewport({ width, height: 900 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.push(`${name} at ${width}: ${wide} px too wide`);
      for (const fault of await accessibilityFaults(page))
        faults.push(`${name} ${theme} at ${width}: ${fault}`);
      if (SHOTS)
        await page.screenshot({ path: join(SHOTS, `${name}-${width}-${theme}.png`), fullPage: true });
    }
  }
  await page.emulateMediaFeatures([]);
  return faults;
}
