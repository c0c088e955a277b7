import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../server/demo/chromium.ts';
import type { PopupGallery } from './popup-gallery.tsx';

declare global {
  var popupGallery: PopupGallery;
}

const ROOT = join(import.meta.dirname, '../..');
const SHEETS = ['components/ui/ui.css', 'components/enrol/enrol.css', 'components/popup/popup.css'];
/** Where to leave a picture of each screen; none where absent. */
const OUT = process.env['POPUP_SCREENS'];

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const made = await rolldown({
    input: join(import.meta.dirname, 'popup-gallery.tsx'),
    platform: 'browser',
    tsconfig: join(ROOT, 'tsconfig.json'),
  });
  const { output } = await made.generate({ format: 'iife', codeSplitting: false });
  await made.close();
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  page = await browser.newPage();
  const style = SHEETS.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  await page.setContent(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Témoin</title><style>${style}</style></head><body class="popup-page"><div id="app"></div></body></html>`,
  );
  await page.evaluate(output[0].code);
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  if (OUT) mkdirSync(OUT, { recursive: true });
});
afterAll(() => browser.close());

const SCREENS = [
  'working',
  'enrol',
  'invitation',
  'questions',
  'questions-further',
  'child',
  'child-further',
  'draft',
  'draft-takings',
  'draft-danger',
  'saved',
  'transmitted',
  'dropped',
  'nothing',
  'frames',
  'picking',
  'blocked',
  'failed',
];

/** What axe finds wrong, each with the element at fault. */
async function faults(): Promise<string[]> {
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (Reflect.get(globalThis, 'axe') as Axe).run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

async function picture(name: string): Promise<void> {
  if (OUT) await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
}

for (const scheme of ['light', 'dark'] as const) {
  // A draft finished from the journal has a tab of its own, as wide as the window.
  for (const width of scheme === 'light' ? [380, 320] : [380, 320, 1440]) {
    describe(`in ${scheme}, ${width} pixels wide`, () => {
      beforeAll(async () => {
        await page.setViewport({ width, height: 600 });
        await page.evaluate((narrow) => document.body.classList.toggle('popup-page', narrow), width < 1000);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      });

      test.each(SCREENS)('« %s » can be read by everyone', async (name) => {
        await page.evaluate((what) => globalThis.popupGallery.show(what, 'fr', 'closed'), name);
        await page.waitForSelector(name === 'working' ? '.working' : 'main:not([data-screen="working"])');
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        expect(await faults()).toEqual([]);
        await picture(`${name}-${scheme}-${width}`);
      });

      test('the volunteer’s way through the draft can be read by everyone', async () => {
        await page.evaluate(() => globalThis.popupGallery.show('draft', 'fr'));
        await page.locator('#picture-show').click();
        await page.locator('[data-choice="insulte"]').click();
        expect(await faults()).toEqual([]);
        await picture(`draft-step-${scheme}-${width}`);
        await page.locator('#classify-moderator').click();
        await page.locator('#abandon').click();
        await page.waitForSelector('#confirm');
        await page.locator('details:has(#note) summary').click();
        expect(await faults()).toEqual([]);
        await picture(`draft-ready-${scheme}-${width}`);
        await page.locator('#classify-list').click();
        await page.waitForSelector('.offences');
        expect(await faults()).toEqual([]);
        await picture(`draft-list-${scheme}-${width}`);
      });

      test('what may be added to a draft can be read by everyone', async () => {
        await page.evaluate(() => globalThis.popupGallery.show('draft-takings', 'fr'));
        await page.locator('#picture-1-show').click();
        await page.locator('#add summary').click();
        await page.locator('#heard-from').fill('1:05');
        await page.locator('#heard-to').fill('0:59');
        await page.locator('#heard-words').fill('Les Ostrovards, dehors !');
        await page.locator('#heard-add').click();
        await page.waitForSelector('#heard-to[aria-invalid]');
        expect(await faults()).toEqual([]);
        await picture(`draft-heard-wrong-${scheme}-${width}`);
        await page.locator('#heard-to').fill('1:12');
        await page.locator('#heard-add').click();
        await page.waitForSelector('.heard li');
        expect(await faults()).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await picture(`draft-heard-${scheme}-${width}`);
      });

      test('a danger and an adult’s intimacy can be read by everyone', async () => {
        await page.evaluate(() => globalThis.popupGallery.show('questions', 'fr'));
        for (const answer of ['#danger-yes', '#child-no', '#intimate-yes'])
          await page.locator(answer).click();
        await page.waitForSelector('.danger-number');
        expect(await faults()).toEqual([]);
        await picture(`questions-danger-${scheme}-${width}`);
        await page.locator('#answers-next').click();
        await page.waitForSelector('#intimate-next');
        expect(await faults()).toEqual([]);
        await picture(`intimate-${scheme}-${width}`);
      });
    });
  }
}

describe('with the keyboard alone', () => {
  test('a screen that replaces another takes the focus to its heading', async () => {
    await page.evaluate(() => globalThis.popupGallery.show('questions', 'fr'));
    await page.waitForFunction(() => document.activeElement?.localName === 'h1');
  });

  test('the three questions are answered', async () => {
    await page.evaluate(() => globalThis.popupGallery.show('questions', 'fr'));
    await page.waitForFunction(() => document.activeElement?.localName === 'h1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.$eval('#danger-yes', (input) => (input as HTMLInputElement).checked)).toBe(true);
  });
});

describe('every screen', () => {
  test('is in the list of those looked at', async () => {
    expect(await page.evaluate(() => globalThis.popupGallery.names)).toEqual(SCREENS);
  });
});
