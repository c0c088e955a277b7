import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from './capture-scene.ts';
import { pictured, zoomTo } from './picture-case.ts';
import { PICTURES } from './picture-pages.ts';
import { firstPicture, listening, wholeOf, witnessed } from './picture-witness.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await startScene(PICTURES);
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

/** Pictures the post of a page that listens to everything. */
async function heardBy(page: Page) {
  const first = await firstPicture(scene);
  await listening(page);
  const before = await wholeOf(page);
  const { record } = await pictured(scene, page);
  const after = await wholeOf(page);
  const { heard, changed } = await witnessed(page);
  return { before, after, heard, changed, record, first: await first() };
}

describe('a page whose post is in view', () => {
  test('is left as it was, untouched, and hears nothing before the picture', async () => {
    const page = await scene.open('/vue');
    const { before, after, heard, changed, record, first } = await heardBy(page);
    expect(after).toBe(before);
    expect(record.touched).toEqual([]);
    expect(heard.filter(({ at }) => at < first)).toEqual([]);
    // The outline of an instant, come and gone once the picture is taken; and the popup that takes the focus.
    expect(new Set(changed)).toEqual(new Set(['childList html']));
    expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(heard.length > 0 ? ['blur'] : []));
  });
});

describe('a page that is scrolled and uncovered for its post', () => {
  test('is put back to the letter, and hears nothing but scrolls, after the first picture', async () => {
    const page = await scene.open('/traces');
    await page.evaluate(() => {
      scrollTo({ top: 140, behavior: 'instant' });
      document.querySelector('#un')?.scrollTo({ top: 333, behavior: 'instant' });
      document.querySelector<HTMLElement>('#biscuits')?.focus();
    });
    const { before, after, heard, changed, record, first } = await heardBy(page);
    expect(after).toBe(before);
    expect(record.touched.map(({ what }) => what)).toEqual(['scroll', 'hidden-bar']);
    expect(heard.filter(({ at }) => at < first)).toEqual([]);
    const types = new Set(heard.map(({ type }) => type));
    // The popup that opens at the end takes the focus; the page's own stays where it was, as `wholeOf` tells.
    expect([...types].filter((type) => !/^(scroll|blur$|focusout$)/.test(type))).toEqual([]);
    expect(types).toContain('scroll');
    const touched = new Set(changed.filter((one) => one !== 'childList html'));
    expect([...touched].every((one) => /^attributes (header|nav|div|h2)(#un)? style$/.test(one))).toBe(true);
    expect(touched.size).toBeGreaterThan(0);
  });

  test('keeps a place between two pixels, at a zoom of two thirds', async () => {
    const page = await scene.open('/traces');
    await zoomTo(scene, page, 2 / 3);
    await page.evaluate(() => scrollTo({ top: 100.4, behavior: 'instant' }));
    const { before, after } = await heardBy(page);
    expect(after).toBe(before);
  });

  test('has its modal dialog back, veil and focus', async () => {
    const page = await scene.open('/sous-fenetre');
    const { before, after, heard, first } = await heardBy(page);
    expect(after).toBe(before);
    expect(heard.filter(({ at }) => at < first)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('dialog')?.matches(':modal'))).toBe(true);
  });
});
