import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { post } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { exactly, zoomTo } from './picture-case.ts';
import { lines, page as made, PICTURES } from './picture-pages.ts';

/** `npm run torture` asks for every ratio with every zoom, and for thirty screens; `npm test` for what differs most. */
const LONG = process.env['TEMOIN_LONG'] !== undefined;

/** So many lines that thirty screens of 713 pixels hardly hold them. */
const THIRTY = made(`<main>${post(1, 'brindille', lines(945))}</main>`);

const EVERY_ZOOM = [0.5, 2 / 3, 0.75, 0.8, 0.9, 1.1, 1.25, 1.5, 1.75, 2];
const timeout = LONG ? 300_000 : 60_000;
const PATHS = LONG
  ? ['/haut', '/large', '/droite', '/defile', '/deux', '/ombre', '/trente']
  : ['/large', '/deux'];

for (const ratio of LONG ? [1, 1.25, 1.5, 2] : [1.25]) {
  describe(`at a pixel ratio of ${ratio}, is to the pixel what the browser paints: a post`, () => {
    let scene: Scene;
    beforeAll(async () => {
      scene = await startScene({ ...PICTURES, '/trente': THIRTY }, { scale: ratio });
    });
    afterEach(() => scene.clear());
    afterAll(() => scene.close());

    for (const path of PATHS) {
      test(`on ${path}`, { timeout }, async () => {
        await exactly(scene, await scene.open(path), { ratio });
      });
    }
    for (const zoom of LONG ? EVERY_ZOOM : [2 / 3, 1.1]) {
      test(`on a page zoomed to ${Math.round(zoom * 100)} %`, { timeout }, async () => {
        const page = await scene.open('/haut');
        await zoomTo(scene, page, zoom);
        await exactly(scene, page, { ratio });
      });
    }
  });
}
