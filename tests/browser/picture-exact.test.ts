import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Scene, startScene } from './capture-scene.ts';
import { exactly, zoomTo } from './picture-case.ts';
import { PICTURES } from './picture-pages.ts';

/** `npm run torture` asks for every zoom, at every ratio, in picture-scale: here, those that round most differently. */
const ZOOMS =
  process.env['TEMOIN_LONG'] === undefined
    ? [0.5, 2 / 3, 1.1, 1.75]
    : [0.5, 2 / 3, 0.75, 0.8, 0.9, 1.1, 1.25, 1.5, 1.75, 2];

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 3 ? 255 : (at * 7) % 251;
  scene = await startScene({ ...PICTURES, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

describe('is to the pixel what the browser paints: a post', () => {
  test('in view, in one picture, with nothing touched', async () => {
    const { record, shots } = await exactly(scene, await scene.open('/vue'));
    expect([shots, record.touched, record.strips.length]).toEqual([1, [], 1]);
  });

  for (const [path, what] of [
    ['/haut', 'taller than the view'],
    ['/large', 'wider and taller than the view'],
    ['/droite', 'wider than the view on a page that runs from right to left'],
    ['/defile', 'wider and taller than the scroller it is in'],
    ['/deux', 'in a scroller in a scroller, each taller than what shows it'],
    ['/accroche', 'in a scroller that holds to places of its own, and scrolls smoothly'],
    ['/barres', 'under sticky and fixed bars and a banner'],
    ['/barres-court', 'in view and under bars'],
    ['/collant', 'with a head and a foot of its own that stick to the view'],
    ['/calques', 'over layers that stay, and under layers that let the pointer through'],
    ['/fenetre', 'in a modal dialog that scrolls'],
    ['/sous-fenetre', 'under a modal dialog, and a bar that no point finds'],
    ['/ombre', 'in an open shadow root'],
  ] as const) {
    test(what, async () => {
      const page = await scene.open(path);
      const { record } = await exactly(scene, page);
      const instants = record.strips.map(({ at }) => at);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    });
  }

  test('under a layer that shows nothing there, in one picture', async () => {
    const { shots } = await exactly(scene, await scene.open('/bulles'));
    expect(shots).toBe(1);
  });

  test('on a page scrolled halfway through it', async () => {
    const page = await scene.open('/large');
    await page.evaluate(() => scrollTo(222, 777));
    await exactly(scene, page);
  });
});

describe('at a zoom of the browser’s menu', () => {
  for (const zoom of ZOOMS) {
    test(`${Math.round(zoom * 100)} %`, async () => {
      const page = await scene.open(zoom < 1 ? '/haut' : '/moyen');
      await zoomTo(scene, page, zoom);
      const { record } = await exactly(scene, page);
      expect(record.strips.length).toBeGreaterThan(1);
      expect(record.conditions.zoomPercent).toBe(Math.round(zoom * 100));
    });
  }
});
