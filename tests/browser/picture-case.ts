import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { popupOf, tap } from '../../server/demo/gestures.ts';
import type { Scene } from './capture-scene.ts';
import { differenceOf } from './pixels.ts';

/** What the extension kept of a post on a page. */
export interface Pictured {
  picture: Buffer;
  record: EvidenceRecord;
  /** Calls of the browser's own function. */
  shots: number;
}

/** Sets the zoom of the page in front, as the browser's menu does. */
export async function zoomTo(scene: Scene, page: Page, zoom: number): Promise<void> {
  await page.bringToFront();
  await scene.store.evaluate(async (factor) => {
    type Zooming = {
      query(of: object): Promise<{ id: number }[]>;
      setZoomSettings(tab: number, how: object): Promise<void>;
      setZoom(tab: number, factor: number): Promise<void>;
    };
    const { tabs } = Reflect.get(globalThis, 'chrome') as { tabs: Zooming };
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (!tab) throw new Error('no tab in front');
    await tabs.setZoomSettings(tab.id, { scope: 'per-tab' });
    await tabs.setZoom(tab.id, factor);
  }, zoom);
}

/** Presses the button, answers « Non » where questions are due, and gives what was kept. */
export async function pictured(scene: Scene, page: Page): Promise<Pictured> {
  const before = await scene.shots();
  await scene.press(page);
  // Thirty screens at twice the pixels take their time on a machine that does something else too.
  const popup = await popupOf(scene.browser, 90_000);
  await popup.waitForSelector('main:is([data-screen="draft"],[data-screen="questions"])');
  if (await popup.$('main[data-screen="questions"]')) await tap(popup, '#answers-none');
  await popup.waitForSelector('main[data-screen="draft"]', { timeout: 60_000 });
  const [line] = await scene.store.evaluate(() => globalThis.temoinStore.all());
  if (!line) throw new Error('nothing was kept');
  const picture = Buffer.from(line.files['picture'] ?? '', 'base64');
  return { picture, record: line.kept.record, shots: (await scene.shots()) - before };
}

/** Makes of a page what the browser must be asked to paint whole: nothing over the post, no scroller shorter than it. */
async function laidBare(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `html > div { display: none !important }
      header, .a-cacher, .a-cacher::backdrop { opacity: 0 !important }
      .defile { height: 5000px !important } #un.ample { width: 3000px !important }
      .defile::after, dialog::after { content: ''; display: block; height: 6000px }
      #message-1 > [style*="sticky"] { position: relative !important; inset: auto !important }
      dialog:not(.a-cacher) { max-height: none !important; height: 5000px !important; position: absolute !important }`,
  });
  await page.evaluate(() => scrollTo({ left: 0, top: 0, behavior: 'instant' }));
}

/** Pictures the post of a page and holds it against what the browser paints of it: not a value apart, nothing left out. */
export async function exactly(
  scene: Scene,
  page: Page,
  { compared = true, ratio = 1, grows = false } = {},
): Promise<Pictured> {
  const found = await pictured(scene, page);
  expect(found.record.redactions.map(({ what }) => what)).not.toContain(
    'partie du message restée hors de la vue',
  );
  expect(found.record.changes.filter(({ part }) => !grows || part !== 'rectangle')).toEqual([]);
  if (!compared) return found;
  await laidBare(page);
  const expected = await painted(page, '#message-1', ratio);
  expect(differenceOf(found.picture, expected)).toMatchObject({ mean: 0, worst: 0 });
  return found;
}

/**
 * What the browser paints of an element, asked by another way than the extension's and beyond the view: `ratio` is the
 * window's own, without the page's zoom.
 */
async function painted(page: Page, element: string, ratio = 1): Promise<Buffer> {
  const session = await page.createCDPSession();
  // A page that runs from right to left has no left edge to begin from: its window is made as large as it is.
  const enlarged = await page.evaluate(() => document.documentElement.dir === 'rtl');
  if (enlarged) {
    const size = { width: 2_600, height: 3_000, deviceScaleFactor: 0, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', size);
    await page.waitForFunction(() => innerWidth === 2_600);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  const box = await boxOf(page, element);
  const clip = { x: 0, y: 0, width: box.pageWidth / ratio, height: box.pageHeight / ratio, scale: 1 };
  const how = enlarged ? {} : { captureBeyondViewport: true, clip };
  const { data } = await session.send('Page.captureScreenshot', how);
  await session.detach();
  const whole = PNG.sync.read(Buffer.from(data, 'base64'));
  const part = new PNG({ width: box.right - box.x, height: box.bottom - box.y });
  PNG.bitblt(whole, part, box.x, box.y, part.width, part.height, 0, 0);
  return PNG.sync.write(part);
}

/** Where an element lies in its page, device pixels. */
async function boxOf(page: Page, element: string) {
  return page.evaluate((selector) => {
    const inside = document.querySelector('x-fil')?.shadowRoot;
    const found = document.querySelector(selector) ?? inside?.querySelector(selector);
    if (!found) throw new Error('no element');
    const { left, top, right, bottom } = found.getBoundingClientRect();
    const { scrollWidth, scrollHeight } = document.documentElement;
    const pixel = (length: number) => Math.round(Math.round(length * devicePixelRatio * 64) / 64);
    return {
      x: pixel(left + scrollX),
      y: pixel(top + scrollY),
      right: pixel(right + scrollX),
      bottom: pixel(bottom + scrollY),
      pageWidth: scrollWidth * devicePixelRatio,
      pageHeight: scrollHeight * devicePixelRatio,
    };
  }, element);
}
