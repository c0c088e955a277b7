import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Gallery, openHostile, visit } from '../../server/demo/gallery/visit.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import { faultsOf } from '../../server/practice/hostile/judge.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { faultsAt, faultsOfCopies, heldIn } from './gallery-kept.ts';

/** `GALLERY=all` goes through every page, a comma-separated list through those named. */
const ASKED = process.env['GALLERY'] ?? '';
const isAsked = (name: string, core: boolean) =>
  ASKED === '' ? core : ASKED === 'all' || ASKED.split(',').includes(name);
const PAGES = HOSTILE_PAGES.filter(({ core, name }) => isAsked(name, core));

let scene: Scene;
let practice: Practice;
let gallery: Gallery;

beforeAll(async () => {
  [scene, practice] = await Promise.all([startScene({}), startPractice({ port: 0 })]);
  gallery = { browser: scene.browser, extension: await extensionOf(scene.browser), kept: newest() };
});
afterEach(async () => {
  for (const page of await scene.browser.pages()) if (page !== scene.store) await page.close();
});
afterAll(() => Promise.all([scene.close(), practice.close()]));

/** Gives each record that is new once: nothing is removed, so that all are there to be looked at in the end. */
function newest(): Gallery['kept'] {
  const known = new Set<string>();
  return async () => {
    const lines = await scene.store.evaluate(() => globalThis.temoinStore.all());
    const line = lines.find(({ kept }) => !known.has(kept.id));
    if (line) known.add(line.kept.id);
    return line?.kept.record ?? null;
  };
}

describe('a hostile page gives a right record, or a failure that has a name', () => {
  test.for(PAGES.map((page) => [page.says, page] as const))('%s', { timeout: 200_000 }, async ([, page]) => {
    const opened = await openHostile(scene.browser, `${practice.address}${pathOf(page)}`);
    const { came } = await visit(gallery, opened, page.seconds * 1000);
    expect(faultsOf(page, came)).toEqual([]);
  });
});

describe('nothing of a hostile record runs, loads or takes the place of ours', { timeout: 200_000 }, () => {
  test('in the popup', async () => {
    const held = await heldIn(scene);
    expect(held.length).toBeGreaterThan(0);
    for (const { id } of held)
      expect(await faultsAt(scene, `/popup.html?draft=${id}`, 'main[data-screen="draft"]')).toEqual([]);
  });

  test('in the journal', async () => {
    expect(await faultsAt(scene, '/journal.html', 'main li, main article, main [data-id]')).toEqual([]);
  });

  test('in the copies, opened from a disk', async () => {
    const copies = (await heldIn(scene)).map(({ snapshot }) => snapshot).filter((copy) => copy !== '');
    expect(copies.length).toBeGreaterThan(0);
    expect(await faultsOfCopies(scene, copies)).toEqual([]);
  });
});
