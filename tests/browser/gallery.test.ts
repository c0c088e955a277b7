import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openHostile, visit } from '../../server/demo/gallery/visit.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import { faultsOf } from '../../server/practice/hostile/judge.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { type Scene, startScene } from './capture-scene.ts';

/** `GALLERY=all` goes through every page, a comma-separated list through those named. */
const ASKED = process.env['GALLERY'] ?? '';
const PAGES = HOSTILE_PAGES.filter(({ core, name }) =>
  ASKED === '' ? core : ASKED === 'all' || ASKED.split(',').includes(name),
);

let scene: Scene;
let practice: Practice;
let gallery: Gallery;

beforeAll(async () => {
  [scene, practice] = await Promise.all([startScene({}), startPractice({ port: 0 })]);
  gallery = { browser: scene.browser, extension: await extensionOf(scene.browser), kept };
});
afterEach(() => scene.clear());
afterAll(() => Promise.all([scene.close(), practice.close()]));

async function kept() {
  const lines = await scene.store.evaluate(() => globalThis.temoinStore.all());
  return lines[0]?.kept.record ?? null;
}

describe('a hostile page gives a right record, or a failure that has a name', () => {
  test.for(PAGES.map((page) => [page.says, page] as const))('%s', { timeout: 150_000 }, async ([, page]) => {
    const opened = await openHostile(scene.browser, `${practice.address}${pathOf(page)}`);
    const { came, popup } = await visit(gallery, opened, page.seconds * 1000);
    expect(faultsOf(page, came)).toEqual([]);
    await popup.close();
  });
});
