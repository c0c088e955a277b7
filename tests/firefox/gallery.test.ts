import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { visitIn } from '../../server/demo/firefox/visit.ts';
import { inFirefox } from '../../server/practice/hostile/entry.ts';
import { faultsOf } from '../../server/practice/hostile/judge.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { type Practice, startPractice } from '../../server/practice/start.ts';
import { withFirefox } from './installed.ts';
import { type Scene, startScene } from './scene.ts';

/** Pages against which each browser holds by a wall of its own; the whole gallery is `npm run torture`'s. */
const HANDFUL = [
  'langage',
  'dom',
  'formulaire-dedans',
  'defilement',
  'nuls',
  'dessin',
  'balayeuse',
  'bac-a-sable',
];

/** `GALLERY=all` goes through every page, a comma-separated list through those named. */
const ASKED = process.env['GALLERY'] ?? HANDFUL.join(',');
const PAGES = HOSTILE_PAGES.filter(({ name }) => ASKED === 'all' || ASKED.split(',').includes(name));

test.runIf(process.env['GALLERY'] === undefined)('the handful is in the gallery', () => {
  expect(PAGES.map(({ name }) => name).toSorted()).toEqual(HANDFUL.toSorted());
});

withFirefox('Firefox, on a hostile page, gives a right record, or a failure that has a name', () => {
  let scene: Scene;
  let practice: Practice;
  beforeAll(async () => {
    [scene, practice] = await Promise.all([startScene({}), startPractice({ port: 0 })]);
  });
  afterEach(() => scene?.clear());
  afterAll(() => Promise.all([scene?.close(), practice?.close()]));

  async function kept() {
    const lines = await scene.store.evaluate(() => globalThis.temoinStore.all());
    return lines[0]?.kept.record ?? null;
  }

  test.for(PAGES.map((page) => [page.says, page] as const))('%s', { timeout: 150_000 }, async ([, page]) => {
    const { firefox } = scene;
    const opened = await firefox.open(`${practice.address}${pathOf(page)}`);
    const alerts = setInterval(() => void firefox.closeAlert(), 300);
    try {
      expect(faultsOf(inFirefox(page), await visitIn({ firefox, kept }, page.seconds * 1000))).toEqual([]);
    } finally {
      clearInterval(alerts);
      await firefox.closePopup();
      await opened.close();
    }
  });
});
