import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';
import { differenceOf } from '../browser/pixels.ts';
import { withFirefox } from './installed.ts';
import { cut, paintedBy, paintedInView } from './painted.ts';
import { REGION_PAGES } from './region-pages.ts';
import { type Draft, type Scene, startScene } from './scene.ts';

const EXACT = { mean: 0, worst: 0 };
const HIDDEN = { what: 'hidden-bar', detail: expect.stringContaining('élément(s)') };

/** Captures the first post of a page; the page must be as it was, to the letter, and where it was. */
async function taken(scene: Scene, path: string, top = 0): Promise<{ page: FirefoxPage; draft: Draft }> {
  const page = await scene.open(path);
  await page.point(2, 2);
  await page.evaluate((y) => scrollTo(scrollX, y), top);
  const state = () => page.evaluate(() => [scrollX, scrollY, document.documentElement.outerHTML].join('\n'));
  const before = await state();
  await scene.pressFor('draft');
  const draft = await scene.onlyDraft();
  await page.until('the outline is gone', () => document.documentElement.children.length === 2);
  expect(await state()).toBe(before);
  // Everything that lies over the post is taken away, for the browser's own picture of it.
  await page.evaluate(() => {
    for (const over of document.querySelectorAll<HTMLElement>('header, footer, aside'))
      over.style.visibility = 'hidden';
  });
  return { page, draft };
}

withFirefox('Firefox, where the view cuts a post', () => {
  let scene: Scene;
  beforeAll(async () => {
    // Little wider than the posts: the browser's own pictures of whole pages take most of the time.
    scene = await startScene(REGION_PAGES, { size: '500x760' });
  });
  afterEach(() => scene?.clear());
  afterAll(() => scene?.close());

  test('takes it at once, to the pixel, without scrolling, and without the bars over it', async () => {
    const { page, draft } = await taken(scene, '/haut', 333);
    expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
    expect(draft.record.touched).toEqual([HIDDEN]);
    expect(draft.record.redactions.filter(({ where }) => where === 'picture')).toEqual([]);
  });

  test('takes what is wider than the view', async () => {
    const { page, draft } = await taken(scene, '/large');
    expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
    expect(draft.record.touched).toEqual([]);
  });

  test('leaves out what lies over a part that is out of view', async () => {
    const { page, draft } = await taken(scene, '/recouvert-plus-bas');
    expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
    expect(draft.record.touched).toEqual([HIDDEN]);
  });

  test('joins thirty screens from regions', async () => {
    const { page, draft } = await taken(scene, '/trente-ecrans');
    expect(draft.picture.readUInt32BE(20)).toBeGreaterThan(30 * 674);
    expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
    expect(draft.record.touched).toEqual([HIDDEN]);
  });

  test('finds its place in a page written from right to left', async () => {
    const { page, draft } = await taken(scene, '/droite-a-gauche');
    const { png, left, top } = await paintedInView(page, '#message-1');
    const [width, height] = [png, png].map((one, at) => Buffer.from(one).readUInt32BE(16 + 4 * at));
    const seen = { x: left, y: top, width: width ?? 0, height: height ?? 0 };
    expect(left).toBeGreaterThan(1_000);
    expect(differenceOf(cut(draft.picture, seen), png)).toMatchObject(EXACT);
  });

  test('still scrolls through what scrolls in the page', async () => {
    const { draft } = await taken(scene, '/dans-un-cadre-qui-defile');
    expect(draft.record.touched.map(({ what }) => what)).toContain('scroll');
  });

  // Firefox lays pages out on sixtieths of a CSS pixel: at these zooms its ratio is not the one that is written.
  for (const percent of [67, 110]) {
    test(`takes it to the pixel on a page zoomed to ${percent} %`, async () => {
      await scene.firefox.zoom(percent / 100);
      const { page, draft } = await taken(scene, percent === 67 ? '/court' : '/fraction');
      expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
      await scene.firefox.zoom(1);
    });
  }
});

for (const scale of [1.25, 2]) {
  withFirefox(`Firefox, at a pixel ratio of ${scale}`, () => {
    let scene: Scene;
    beforeAll(async () => {
      const preferences = { 'layout.css.devPixelsPerPx': String(scale) };
      scene = await startScene(REGION_PAGES, { ...preferences, size: `${600 * scale}x${700 * scale}` });
    });
    afterEach(() => scene?.clear());
    afterAll(() => scene?.close());

    test('a post that stands between pixels is taken to the device pixel', async () => {
      const { page, draft } = await taken(scene, '/fraction', 7);
      expect(differenceOf(draft.picture, await paintedBy(page, '#message-1'))).toMatchObject(EXACT);
      expect(draft.record.conditions.pixelRatioPercent).toBe(scale * 100);
    });
  });
}
