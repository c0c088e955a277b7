import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { framePages } from '../../server/practice/frames.ts';
import { type Scene, startScene, until } from './capture-scene.ts';
import { cutFrom, differenceOf } from './pixels.ts';
import { distanceIn, edgesOf } from './pixels-at.ts';

const srcdoc = framePages['/cadres/srcdoc'] ?? '';
const styled = (style: string) => srcdoc.replace('<iframe ', `<iframe style="${style}" `);
const PAGES: Record<string, string> = {
  ...framePages,
  '/reduit': styled('transform:scale(0.5);transform-origin:0 0'),
  '/agrandi': styled('zoom:2'),
  '/tourne': styled('transform:rotate(5deg)'),
};

for (const scale of [1.25, 2]) {
  describe(`at a pixel ratio of ${scale}, a post in a frame`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await startScene(PAGES, { scale });
    });
    afterEach(() => scene.clear());
    afterAll(() => scene.close());

    async function taken(path: string) {
      const page = await scene.open(path);
      await until('the frame', async () => (await page.frames()[1]?.$('#commentaire-1')) !== null);
      const element = await page.frames()[1]?.$('#commentaire-1');
      if (!element) throw new Error('no post');
      const [x, y] = await edgesOf(element);
      await page.mouse.move(x + 20, y + 10);
      await scene.press(page);
      await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
      const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
      return {
        page,
        element,
        record: line?.kept.record,
        picture: Buffer.from(line?.files['picture'] ?? '', 'base64'),
      };
    }

    test('as it is, is pictured to the device pixel', async () => {
      const { page, element, picture } = await taken('/cadres/srcdoc');
      expect(differenceOf(picture, await cutFrom(page, element))).toMatchObject({ mean: 0, worst: 0 });
    });

    for (const [path, how] of [
      ['/reduit', 'drawn half as large'],
      ['/agrandi', 'zoomed by the page'],
    ] as const) {
      test(`${how}, is pictured as the browser paints it, where it paints it`, async () => {
        const { page, element, picture } = await taken(path);
        expect(await distanceIn(page, element, picture)).toBeLessThanOrEqual(1);
      });
    }

    test('turned by the page, has no rectangle: what there is is a drawing, and says so', async () => {
      const { record } = await taken('/tourne');
      expect(record?.files.map(({ made }) => made)).not.toContain('pixels');
      expect(record?.reading.text).toBe('Les Lunaires, du balai.');
    });
  });
}
