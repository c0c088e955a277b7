import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './capture-pages.ts';
import { type Scene, startScene } from './capture-scene.ts';

const post = (style: string) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Au bord</title>
<style>body { margin: 0 } article { ${style} }</style>
<main><article id="message-1" itemscope itemtype="https://schema.org/Comment">
  <p><a href="/u/brindille" itemprop="author">brindille</a> <a href="/m/1"><time datetime="2026-11-20T10:01:00Z">20 novembre</time></a></p>
  <p itemprop="text">Les Ostrovards sont tous des gobe-lune.</p></article></main></html>`;

const SHOWN = {
  '/couleur': post('width: 400px; height: 200px; background: oklch(0.55 0.2 30)'),
  '/enorme': post('width: 4000px; height: 12000px; background: #dde'),
};

let scene: Scene;
beforeAll(async () => {
  scene = await startScene({ ...PAGES, ...SHOWN });
});
afterEach(() => scene.clear());
afterAll(() => scene.close());

const only = async () => {
  const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!line) throw new Error('nothing was kept');
  return line;
};
const madeOf = ({ kept }: Awaited<ReturnType<typeof only>>) =>
  kept.record.files.map(({ role, made }) => `${role} ${made}`);

/** No policy may be set for one browser alone, so the browser's own function is made to refuse, as a policy does. */
async function refuse(): Promise<void> {
  await (await scene.worker()).evaluate(() => {
    for (const name of ['chrome', 'browser']) {
      const tabs = (Reflect.get(globalThis, name) as { tabs?: Record<string, unknown> } | undefined)?.tabs;
      if (tabs) tabs['captureVisibleTab'] = () => Promise.reject(new Error('refused by policy'));
    }
  });
}

async function windowOf(page: Page, windowState: 'minimized' | 'normal'): Promise<void> {
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  await session.detach();
}

describe('a browser that gives no picture, its window put away before the press', () => {
  test('has the post drawn, and says of the drawing that it is one', async () => {
    const page = await scene.open('/court');
    await page.bringToFront();
    await windowOf(page, 'minimized');
    await page.waitForFunction(() => document.visibilityState === 'hidden');
    const extension = [...(await scene.browser.extensions()).values()][0];
    if (!extension) throw new Error('no extension');
    await page.triggerExtensionAction(extension);
    await expect
      .poll(() => scene.store.evaluate(() => globalThis.temoinStore.rows()), { timeout: 20_000 })
      .not.toBe(0);
    const line = await only();
    expect(madeOf(line)).toEqual(['picture rendered', 'snapshot snapshot']);
    await windowOf(page, 'normal');
  });
});

describe('where pictures are refused', () => {
  test('a colour that html2canvas itself does not know is drawn', async () => {
    await refuse();
    await scene.press(await scene.open('/couleur'));
    await (await scene.popup()).waitForSelector('main[data-screen="draft"]');
    const line = await only();
    expect(madeOf(line)).toEqual(['picture rendered', 'snapshot snapshot']);
    const { data, width } = PNG.sync.read(Buffer.from(line.files['picture'] ?? '', 'base64'));
    const [red = 0, green = 0, blue = 0] = data.subarray((150 * width + 300) * 4);
    expect(red > 150 && green < 90 && blue < 90).toBe(true);
  });

  test('a post too large to be drawn is kept as its copy alone, and that is said', async () => {
    await refuse();
    await scene.press(await scene.open('/enorme'));
    await (await scene.popup()).waitForSelector('main[data-screen="draft"] [data-without="failed"]');
    const line = await only();
    expect(madeOf(line)).toEqual(['snapshot snapshot']);
    expect(line.kept.record.filesMissing).toContain('picture');
  });
});
