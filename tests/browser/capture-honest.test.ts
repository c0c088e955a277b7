import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene, until } from './capture-scene.ts';
import { HOSTILE } from './hostile-pages.ts';
import { magentaIn } from './pixels.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  for (let at = 0; at < drawing.data.length; at += 1) drawing.data[at] = at % 4 === 1 ? 0 : 255;
  scene = await startScene({ ...PAGES, ...HOSTILE, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const all = () => scene.store.evaluate(() => globalThis.temoinStore.all());
const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());

async function pressFor(page: Page, name: string): Promise<Page> {
  await scene.press(page);
  const popup = await scene.popup();
  await popup.waitForSelector(`main[data-screen="${name}"]`);
  return popup;
}

describe('« Relevé enregistré » is not said', () => {
  test('of a draft that was let go of in another window', async () => {
    const popup = await pressFor(await scene.open('/court'), 'draft');
    await popup.locator('#classify-moderator').click();
    await scene.store.evaluate(() => globalThis.temoinStore.dropAll());
    await popup.locator('#confirm').click();
    await popup.waitForSelector('main[data-screen="dropped"]');
    expect(await rows()).toBe(0);
  });
});

test('a private message is not taken, and is said not to be', async () => {
  const popup = await pressFor(await scene.open('/prive'), 'blocked');
  expect(await popup.$eval('main', (main) => main.innerText)).toMatch(/messages privés|private messages/);
  expect([await scene.shots(), await rows()]).toEqual([0, 0]);
});

test('how far the clock was found off is in the record', async () => {
  await scene.store.evaluate(() => globalThis.temoinStore.measure(-61_400));
  await pressFor(await scene.open('/court'), 'draft');
  const [draft] = await all();
  expect(draft?.kept.record.time.offset).toEqual({
    milliseconds: -61_000,
    source: 'https://brumeval.example',
  });
});

test('a second press while the first is read gives one record of one reading, never of two', async () => {
  const page = await scene.open('/court');
  await page.bringToFront();
  const words = await page.$('#message-1 [itemprop=text]');
  await words?.hover();
  const first = scene.press(page);
  await page.mouse.move(2, 2);
  await Promise.all([first, scene.press(page)]);
  await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
  for (const { kept } of await all()) {
    expect(kept.record.changes).toEqual([]);
    expect(kept.record.files.map(({ role }) => role)).toEqual(['picture', 'snapshot']);
  }
});

test('the answers before a picture stay with the draft when it is finished from the journal', async () => {
  const page = await scene.open('/image');
  const popup = await pressFor(page, 'questions');
  for (const answer of ['#danger-yes', '#child-no', '#intimate-no', '#answers-next'])
    await popup.locator(answer).click();
  await popup.waitForSelector('main[data-screen="draft"]');
  const [draft] = await all();
  const later = await scene.browser.newPage();
  await later.goto(new URL(`/popup.html?draft=${draft?.kept.id}`, scene.store.url()).href);
  await later.locator('#classify-moderator').click();
  await later.locator('#confirm').click();
  await later.waitForSelector('main[data-screen="saved"]');
  const [kept] = await all();
  expect(kept?.kept.classification?.answers).toContainEqual({ question: 'q-danger', value: 'oui' });
});

test('a drawing holds no image that was not asked about, nor the volunteer’s words', async () => {
  await (await scene.worker()).evaluate(() => {
    for (const name of ['chrome', 'browser']) {
      const tabs = (Reflect.get(globalThis, name) as { tabs?: Record<string, unknown> } | undefined)?.tabs;
      if (tabs) tabs['captureVisibleTab'] = () => Promise.reject(new Error('refused by policy'));
    }
  });
  const page = await scene.open('/portrait');
  await pressFor(page, 'draft');
  const [draft] = await all();
  expect(draft?.kept.record.files.map(({ role, made }) => `${role} ${made}`)).toContain('picture rendered');
  expect(magentaIn(Buffer.from(draft?.files['picture'] ?? '', 'base64'))).toBe(0);
  expect(draft?.kept.record.redactions.map(({ what }) => what)).toContain('portrait (image non examinée)');
  await until('the outline is gone', () =>
    page.evaluate(() => document.documentElement.children.length === 2),
  );
});

test('the extension asks for what a gesture needs and nothing more, and no page can reach its files', async () => {
  const manifest = await scene.store.evaluate(async () => (await fetch('/manifest.json')).json());
  expect(manifest.permissions).toEqual([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'contextMenus',
    'alarms',
    'offscreen',
  ]);
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'content_security_policy',
  ])
    expect(manifest).not.toHaveProperty(key);
});
