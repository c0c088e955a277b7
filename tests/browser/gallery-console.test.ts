import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watch } from '../../server/demo/gallery/quiet.ts';
import { openHostile, visit } from '../../server/demo/gallery/visit.ts';
import { extensionOf } from '../../server/demo/gestures.ts';
import { oneTimeLink } from '../../server/moderators/link.ts';
import { HOSTILE_PAGES, pathOf } from '../../server/practice/hostile/list.ts';
import { startPractice } from '../../server/practice/start.ts';
import { type House, newHouse, receive } from '../server/console-scene.ts';
import { type Scene, startScene } from './capture-scene.ts';
import { type Moderator, press, see, startModerator } from './console-browser.ts';
import { type ConsoleStage, startConsole } from './console-stage.ts';

/** Those whose words, links, drawings and styles would do something where anything took them for markup. */
const PAGES = HOSTILE_PAGES.filter(({ name }) => ['sens', 'balises', 'liens', 'styles'].includes(name));

let stage: ConsoleStage;
let alix: Moderator;
let cases: string[];

beforeAll(async () => {
  stage = await startConsole();
  const house = await newHouse(stage.context, 'Les Veilleurs de Brumeval');
  cases = await captured(house);
  alix = await startModerator();
  await alix.page.goto(await oneTimeLink(stage.context, house.moderator));
  await press(alix.page, 'Entrer');
  await see(alix.page, 'Enregistrez une clé');
});
afterAll(async () => {
  await alix?.close();
  await stage?.close();
});

/** Captures the pages in a real browser, and has the association receive them as they are. */
async function captured(house: House): Promise<string[]> {
  const [scene, practice] = await Promise.all([startScene({}), startPractice({ port: 0 })]);
  const extension = await extensionOf(scene.browser);
  const found: string[] = [];
  for (const page of PAGES) {
    const opened = await openHostile(scene.browser, `${practice.address}${pathOf(page)}`);
    await visit({ browser: scene.browser, extension, kept: async () => null }, opened, 30_000);
    found.push(await received(house, scene));
    await scene.clear();
  }
  await Promise.all([scene.close(), practice.close()]);
  return found;
}

async function received(house: House, scene: Scene): Promise<string> {
  const [draft] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!draft) throw new Error('no draft');
  const { record } = draft.kept;
  const files = record.files
    .filter(({ role, take }) => take === 0 && (role === 'picture' || role === 'snapshot'))
    .map((file) => ({ ...file, bytes: Buffer.from(draft.files[file.role] ?? '', 'base64') }));
  return (await receive(house, { record, files })).case;
}

describe('a record of a hostile page, in the console', () => {
  test('runs nothing, loads nothing and turns nothing, in its case as in the queue', async () => {
    const quiet = watch(alix.page, stage.origin);
    expect(new Set(cases).size).toBe(PAGES.length);
    for (const id of cases) {
      await alix.page.goto(`${stage.origin}/dossiers/${id}`);
      await alix.page.waitForSelector('#review');
      await alix.page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
      });
      await press(alix.page, 'Ouvrir la copie');
      await alix.page.waitForSelector('iframe');
      expect(await quiet.faults()).toEqual([]);
    }
    await alix.page.goto(stage.origin);
    await see(alix.page, 'gobe-lune');
    expect(await quiet.faults()).toEqual([]);
  });
});
