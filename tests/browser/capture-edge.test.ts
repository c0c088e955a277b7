import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';

let scene: Scene;

beforeAll(async () => {
  const drawing = new PNG({ width: 320, height: 200 });
  drawing.data.fill(0x66);
  scene = await startScene({ ...PAGES, '/dessin.png': PNG.sync.write(drawing) });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const all = () => scene.store.evaluate(() => globalThis.temoinStore.all());
const rows = () => scene.store.evaluate(() => globalThis.temoinStore.rows());

describe('the background killed', () => {
  test('while questions are open: nothing is left, and the popup says so', async () => {
    const page = await scene.open('/image');
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="questions"]');
    await scene.kill();
    await popup.waitForSelector('main[data-screen="dropped"]');
    expect(await rows()).toBe(0);
  });

  test('after the post was taken: the draft comes back and can be confirmed', async () => {
    const page = await scene.open('/court');
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="draft"]');
    await popup.close();
    await scene.kill();
    await scene.press(page);
    const again = await scene.popup();
    await again.waitForSelector('main[data-screen="draft"]');
    await again.locator('#classify-moderator').click();
    await again.locator('#confirm').click();
    await again.waitForSelector('main[data-screen="saved"]');
    const lines = await all();
    expect(lines.map(({ kept }) => kept.classification?.record === kept.id)).toEqual([true]);
  });
});

const refuse = async () =>
  (await scene.worker()).evaluate(() => {
    for (const name of ['chrome', 'browser']) {
      const tabs = (Reflect.get(globalThis, name) as { tabs?: Record<string, unknown> } | undefined)?.tabs;
      if (tabs) tabs['captureVisibleTab'] = () => Promise.reject(new Error('refused by policy'));
    }
  });

describe('where no pixels can be had', () => {
  test('the post is drawn, and labelled as drawn everywhere', async () => {
    await refuse();
    const page = await scene.open('/court');
    const before = await page.content();
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="draft"]');
    const [line] = await all();
    expect(line?.kept.record.files.map(({ role, made }) => `${role} ${made}`)).toEqual([
      'picture rendered',
      'snapshot snapshot',
    ]);
    expect(await popup.$eval('main', (main) => main.innerText)).toMatch(/Dessin refait|drawing made anew/);
    await page.waitForFunction(() => document.documentElement.children.length === 2);
    expect(await page.content()).toBe(before);
  });
});

describe('a draft', () => {
  test('that is abandoned leaves nothing', async () => {
    const page = await scene.open('/court');
    await scene.press(page);
    const popup = await scene.popup();
    await popup.waitForSelector('main[data-screen="draft"]');
    await popup.locator('#abandon').click();
    await popup.locator('#abandon-yes').click();
    await popup.waitForSelector('main[data-screen="dropped"]');
    expect(await rows()).toBe(0);
  });
});

test('the shortcut is a gesture like the button, and told apart from it', async () => {
  const page = await scene.open('/court');
  await page.bringToFront();
  const session = await page.createCDPSession();
  const key = { modifiers: 9, key: '9', code: 'Digit9', windowsVirtualKeyCode: 57, nativeVirtualKeyCode: 57 };
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', { type, ...key });
  }
  await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
  expect((await all()).map(({ kept }) => kept.record.gesture.kind)).toEqual(['shortcut']);
});
