import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { type Scene, startScene } from './capture-scene.ts';

let scene: Scene;
let practice: Practice;

beforeAll(async () => {
  [scene, practice] = await Promise.all([startScene({}), startPractice({ port: 0 })]);
});
afterAll(() => Promise.all([scene.close(), practice.close()]));

/** What comes with a window and its sensors, at an instant of their own, in any browser. */
const OF_THE_WINDOW = /^event (?:focus|blur|pagereveal|selectionchange|device\w+)$|favicon/;

/** What the page has seen of whoever looks at it, after it was scrolled, clicked and left for another. */
async function witnessed(page: Page): Promise<string[]> {
  const id = new URL('/', scene.store.url()).href.slice(0, -1);
  await page.setViewport({ width: 900, height: 700 });
  await page.goto(`${practice.address}/hostile/temoin?id=${encodeURIComponent(id)}`);
  await page.evaluate(() => Reflect.get(globalThis, 'finished'));
  await page.mouse.click(450, 60);
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  const lines = await page.evaluate(() => Reflect.get(globalThis, 'witnessed') as string[]);
  return lines.filter((line) => !OF_THE_WINDOW.test(line)).sort();
}

describe('before a gesture, a page', () => {
  test('sees the same whether the extension is there or not', async () => {
    const page = await scene.browser.newPage();
    const known = await witnessed(page);
    await page.close();
    // The extension is in no window of another profile.
    const elsewhere = await scene.browser.createBrowserContext();
    const unknown = await witnessed(await elsewhere.newPage());
    await elsewhere.close();
    expect(known.filter((line) => line.startsWith('fetch'))).toHaveLength(7);
    expect(known.filter((line) => line.endsWith('there'))).toEqual([]);
    expect(known).toEqual(unknown);
  });

  test('holds no world of the extension', async () => {
    const page = await scene.browser.newPage();
    const cdp = await page.createCDPSession();
    const worlds: string[] = [];
    cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
    await cdp.send('Runtime.enable');
    await page.goto(`${practice.address}/hostile/temoin`);
    expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);
    await page.close();
  });
});
