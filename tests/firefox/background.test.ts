import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PAGES } from '../browser/capture-pages.ts';
import { withFirefox } from './installed.ts';
import { type Scene, startScene } from './scene.ts';

/** A drawing for the page that shows one. */
function drawing(): Buffer {
  const picture = new PNG({ width: 320, height: 200 });
  picture.data.fill(200);
  return PNG.sync.write(picture);
}

withFirefox('Firefox, once its background page is gone', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await startScene({ ...PAGES, '/dessin.png': drawing() });
  });
  afterEach(() => scene?.clear());
  afterAll(() => scene?.close());

  test('wakes it by a press, and the draft comes back', async () => {
    await scene.open('/court');
    await scene.pressFor('draft');
    const { id } = await scene.onlyDraft();
    await scene.firefox.closePopup();
    await scene.firefox.endBackground();
    const popup = await scene.pressFor('draft');
    expect((await scene.onlyDraft()).id).toBe(id);
    await popup.tap('#classify-moderator');
    await popup.tap('#confirm');
    await popup.find('main[data-screen="saved"]');
  });

  test('takes another message by a press, as if it had never been gone', async () => {
    await scene.open('/couvert');
    await scene.firefox.endBackground();
    await scene.pressFor('draft');
    expect((await scene.onlyDraft()).record.page.address).toMatch(/\/couvert$/);
  });

  test('has dropped what waited for an answer, keeps nothing of it, and says so', async () => {
    await scene.open('/image');
    const popup = await scene.pressFor('questions');
    await scene.firefox.endBackground();
    await popup.find('main[data-screen="dropped"]');
    expect(await scene.store.evaluate(() => globalThis.temoinStore.rows())).toBe(0);
  });
});
