import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from '../browser/capture-pages.ts';
import { withFirefox } from './installed.ts';
import { type Scene, startScene } from './scene.ts';

const BUILT = join(import.meta.dirname, '../../.output/firefox-mv3');

/** What Firefox for Android lacks, or may lack, taken away before the background script runs. */
const WITHOUT = `
  for (const name of ['contextMenus', 'menus', 'commands', 'alarms', 'windows']) {
    Object.defineProperty(browser, name, { value: undefined });
    Object.defineProperty(chrome, name, { value: undefined });
  }
  Object.defineProperty(browser.tabs, 'getZoom', { value: undefined });
  Object.defineProperty(browser.action, 'openPopup', { value: undefined });
`;

/** A copy of the built extension for a browser that lacks those. */
function builtWithout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-android-'));
  cpSync(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.background.scripts.unshift('without.js');
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, 'without.js'), WITHOUT);
  return folder;
}

withFirefox('Firefox, without what the one for Android lacks', () => {
  let scene: Scene;
  let folder: string;
  beforeAll(async () => {
    folder = builtWithout();
    scene = await startScene(PAGES, { extension: folder, size: '500x800' });
  });
  afterAll(async () => {
    await scene?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a press takes the message, and the next one shows it, for no popup can open by itself', async () => {
    const page = await scene.open('/court');
    await scene.firefox.press();
    await scene.firefox.offered();
    const popup = await scene.pressFor('draft');
    await popup.tap('#classify-moderator');
    await popup.tap('#confirm');
    await popup.find('main[data-screen="saved"]');
    const { record } = await scene.onlyDraft();
    expect(record.files.map(({ role, made }) => `${role} ${made}`)).toContain('picture pixels');
    await scene.firefox.closePopup();
    await page.close();
  });

  test('a draft holds in 360 pixels, choices and all', async () => {
    await scene.store.evaluate(() => globalThis.temoinStore.empty());
    await scene.open('/court');
    await scene.firefox.press();
    await scene.firefox.offered();
    const { id } = await scene.onlyDraft();
    const page = await scene.firefox.open(`${scene.firefox.origin}/popup.html?draft=${id}`);
    await page.narrow(360);
    await page.find('main[data-screen="draft"]');
    expect(await page.evaluate(cutOff)).toEqual([]);
    await page.close();
  });

  describe('at 360 pixels', () => {
    for (const path of ['popup.html?tab=1', 'journal.html', 'welcome.html', 'options.html']) {
      test(`${path} needs no sideways scrolling`, async () => {
        const page = await scene.firefox.open(`${scene.firefox.origin}/${path}`);
        await page.narrow(360);
        await page.until('it shows something', () => document.body.innerText.length > 40);
        const [width, scrolled] = await page.evaluate(() => [
          innerWidth,
          document.documentElement.scrollWidth,
        ]);
        expect(width).toBe(360);
        expect(scrolled).toBeLessThanOrEqual(360);
        expect(await page.evaluate(cutOff)).toEqual([]);
        await page.close();
      });
    }
  });
});

/** What is wider than its page, whether or not something hides it. */
function cutOff(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    .filter((element) => getComputedStyle(element).position !== 'absolute')
    .map((element) => `${element.localName}.${element.className}`);
}
