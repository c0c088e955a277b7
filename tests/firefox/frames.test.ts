import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { framePages } from '../../server/practice/frames.ts';
import { differenceOf } from '../browser/pixels.ts';
import { withFirefox } from './installed.ts';
import { cut } from './painted.ts';
import { type Scene, startScene } from './scene.ts';

/** Where an element of the page's frame lies in the page; what a frame shows begins on a whole device pixel. */
function boxInFrame(selector: string) {
  const frame = document.querySelector('iframe');
  const found = frame?.contentDocument?.querySelector(selector);
  if (!frame || !found) throw new Error(`no ${selector}`);
  const pixel = (length: number) => Math.round(length * devicePixelRatio);
  const outer = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const left = pixel(outer.left + frame.clientLeft + Number.parseFloat(paddingLeft));
  const top = pixel(outer.top + frame.clientTop + Number.parseFloat(paddingTop));
  const box = found.getBoundingClientRect();
  const [x, y] = [left + pixel(box.left), top + pixel(box.top)];
  return { x, y, width: left + pixel(box.right) - x, height: top + pixel(box.bottom) - y };
}

withFirefox('Firefox, with a post in a frame of the same origin', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene(framePages);
  });
  afterEach(() => scene?.clear());
  afterAll(() => scene?.close());

  for (const [path, selector, words] of [
    ['/cadres/srcdoc', '#commentaire-1', 'Les Lunaires, du balai.'],
    ['/cadres/ecrit', '#commentaire-6', 'Les Ostrovards, dehors.'],
  ] as const) {
    test(`${path}: reads it, pictures it to the pixel and copies it`, async () => {
      const page = await scene.open(path);
      await page.until(
        'the post',
        (wanted) => document.querySelector('iframe')?.contentDocument?.querySelector(wanted) != null,
        selector,
      );
      const box = await page.evaluate(boxInFrame, selector);
      await page.point(box.x + 30, box.y + 10);
      await scene.pressFor('draft');
      const { record, picture, snapshot } = await scene.onlyDraft();
      await page.until('the outline is gone', () => document.documentElement.children.length === 2);
      expect(record.reading.text).toBe(words);
      expect(record.files.map(({ made }) => made)).toContain('pixels');
      expect(differenceOf(picture, cut(await page.screenshot('document'), box))).toMatchObject({
        mean: 0,
        worst: 0,
      });
      expect(snapshot).toContain(words);
    });
  }

  test('lets it be chosen by pointing, and the page hears nothing of it', async () => {
    const page = await scene.open('/cadres/srcdoc');
    const box = await page.evaluate(boxInFrame, '#commentaire-2');
    await page.point(2, 2);
    const popup = await scene.pressFor('draft');
    await popup.tap('#another');
    await page.until('the pane is there', () => document.documentElement.children.length === 5);
    await page.evaluate(() => {
      const all = [window, document.querySelector('iframe')?.contentWindow];
      for (const type of ['click', 'pointerdown', 'mousedown', 'mousemove', 'blur'])
        for (const one of all)
          one?.addEventListener(type, () => document.documentElement.classList.add(type), true);
    });
    await page.click(box.x + 30, box.y + 20);
    await scene.store.until('the other post', async () =>
      (await globalThis.temoinStore.all()).some(
        ({ kept }) => kept.record.reading.text === 'Merci pour ce billet.',
      ),
    );
    expect(await page.evaluate(() => document.documentElement.className)).toBe('');
  });

  test('taller than its frame, goes through the frame’s own scrolling and puts it back', async () => {
    const page = await scene.open('/cadres/defile');
    await page.until(
      'the post',
      () => document.querySelector('iframe')?.contentDocument?.querySelector('#commentaire-3') != null,
    );
    const box = await page.evaluate(boxInFrame, '#commentaire-3');
    await page.point(box.x + 30, box.y + 20);
    await scene.pressFor('draft');
    const { record, picture } = await scene.onlyDraft();
    await page.until('the outline is gone', () => document.documentElement.children.length === 2);
    expect(record.touched.map(({ what }) => what)).toContain('scroll');
    expect(await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.scrollY)).toBe(0);
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('style', 'height:3000px'));
    const whole = await page.evaluate(boxInFrame, '#commentaire-3');
    expect(differenceOf(picture, cut(await page.screenshot('document'), whole))).toMatchObject({
      mean: 0,
      worst: 0,
    });
  });
});
