import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { differenceOf, paintedBy } from './pixels.ts';

for (const scale of [1.25, 2]) {
  describe(`at a pixel ratio of ${scale}`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await startScene(PAGES, { scale });
    });
    afterAll(() => scene.close());

    for (const [path, selector] of [
      ['/court', '#message-2'],
      ['/long', '#message-3'],
    ] as const) {
      test(`${selector} of ${path} is pictured to the device pixel`, async () => {
        const page = await scene.open(path);
        await scene.press(page);
        await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
        const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
        await page.addStyleTag({ content: 'header { visibility: hidden }' });
        const picture = Buffer.from(line?.files['picture'] ?? '', 'base64');
        expect(differenceOf(picture, await paintedBy(page, selector))).toMatchObject({ mean: 0, worst: 0 });
        expect(line?.kept.record.conditions.pixelRatioPercent).toBe(scale * 100);
        await scene.clear();
      });
    }
  });
}
