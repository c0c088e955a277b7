import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isInertCopy } from '../../lib/evidence/copy.ts';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  drawing.data.fill(0x66);
  scene = await startScene({ ...PAGES, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

async function snapshotOf(path: string): Promise<string> {
  const page = await scene.open(path);
  await scene.press(page);
  await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
  const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  return Buffer.from(line?.files['snapshot'] ?? '', 'base64').toString('utf8');
}

/** The snapshot as a browser shows it, with scripts allowed: what it asks for, and what it holds. */
async function shown(html: string): Promise<{ page: Page; asked: string[] }> {
  const page = await scene.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  return { page, asked };
}

describe('a snapshot', () => {
  let html: string;
  beforeAll(async () => {
    html = await snapshotOf('/piege');
  });

  test('holds the words, those of a closed shadow and of pseudo-elements too', async () => {
    const { page } = await shown(html);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('Les Ostrovards sont tous des gobe-lune.');
    expect(text).toContain('dans une ombre fermée');
    expect(html).toContain('→');
  });

  test('runs nothing, asks for nothing, whatever the page wrote', async () => {
    const { page, asked } = await shown(html);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
    expect(asked.filter((address) => !address.startsWith('data:') && address !== 'about:blank')).toEqual([]);
    expect(
      await page.$$eval('script, iframe, object, embed, form, input, link', (found) => found.length),
    ).toBe(0);
  });

  test('keeps no handler, no attribute of the site’s own, no secret, nothing of the viewer', async () => {
    const { page } = await shown(html);
    const names = await page.$$eval('main *', (all) => [
      ...new Set(all.flatMap((element) => element.getAttributeNames())),
    ]);
    const kept = [
      'class',
      'href',
      'rel',
      'datetime',
      'lang',
      'dir',
      'viewBox',
      'width',
      'height',
      'd',
      'src',
      'alt',
    ];
    expect(names.filter((name) => !kept.includes(name))).toEqual([]);
    expect(html).not.toMatch(/secret-|volontaire|onclick|onload|utm_/);
  });

  test('says in itself that nothing may run or be fetched', () => {
    expect(html).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';');
    expect(isInertCopy(html)).toBe(true);
  });

  test('of a drawing keeps its shapes', async () => {
    const { page } = await shown(html);
    const box = await page.$eval('svg path', (path) => path.getBoundingClientRect().width);
    expect(box).toBeGreaterThan(8);
  });
});
