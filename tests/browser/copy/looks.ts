import { join } from 'node:path';
import { PNG } from 'pngjs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../../server/demo/chromium.ts';
import { bundle } from '../../platforms/chromium.ts';
import type { covered, show } from './in-page.ts';

/** How a post's copy looks beside the post itself. */
export interface Look {
  /** Share of pixels with any channel off by more than 8 of 255, and by more than 32. */
  off: number;
  far: number;
  /** Milliseconds in the page: the freezing, then the filling. */
  freeze: number;
  fill: number;
  bytes: number;
  missing: string[];
  html: string;
  seen: Buffer;
  copy: Buffer;
}

/** A browser that copies posts and shows the copies alone. */
export interface Looks {
  browser: Browser;
  /** Opens a page with the copying at hand. */
  open(address: string, options?: { scripts?: boolean; dark?: boolean }): Promise<Page>;
  find(page: Page, selector: string | null): Promise<number>;
  look(page: Page, post: number): Promise<Look | null>;
  close(): Promise<void>;
}

const VIEW = { width: 1280, height: 1600 };

/** Starts it; `scale` is the device pixel ratio, `hostRules` shows saved pages under their own names. */
export async function startLooks({ scale = 1, hostRules = '' } = {}): Promise<Looks> {
  const code = await bundle(join(import.meta.dirname, 'in-page.ts'));
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    defaultViewport: { ...VIEW, deviceScaleFactor: scale },
    args: [
      '--disable-gpu',
      '--force-color-profile=srgb',
      '--ignore-certificate-errors',
      ...(hostRules ? [`--host-resolver-rules=${hostRules}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const alone = await browser.newPage();
  return {
    browser,
    async open(address, { scripts = true, dark = false } = {}) {
      const page = await browser.newPage();
      await page.setBypassCSP(true);
      await page.setJavaScriptEnabled(scripts);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await page.goto(address, { waitUntil: 'networkidle0' });
      // The page's own scripts stay unrun; ours may.
      await page.setJavaScriptEnabled(true);
      await page.evaluate(code);
      return page;
    },
    find: (page, selector) => page.evaluate(`temoin.find(${JSON.stringify(selector)})`) as Promise<number>,
    look: (page, post) => look(page, alone, post),
    close: () => browser.close(),
  };
}

async function look(page: Page, alone: Page, post: number): Promise<Look | null> {
  await page.bringToFront();
  const box = (await page.evaluate(`temoin.show(${post})`)) as ReturnType<typeof show>;
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  const width = Math.min(Math.ceil(box.x + box.width) - x, VIEW.width - x);
  const height = Math.min(Math.ceil(box.y + box.height) - y, VIEW.height - y);
  if (width < 1 || height < 1 || x < 0 || y < 0) return null;
  const covers = (await page.evaluate(`temoin.covered(${post})`)) as ReturnType<typeof covered>;
  const freeze = (await page.evaluate(`temoin.copyNow(${post}, true)`)) as number;
  const seen = Buffer.from(
    await page.screenshot({
      clip: { x: x + box.left, y: y + box.top, width, height },
      captureBeyondViewport: false,
    }),
  );
  const copied = (await page.evaluate('temoin.copied()')) as {
    html: string;
    missing: string[];
    milliseconds: number;
  } | null;
  if (copied === null) return null;
  await alone.bringToFront();
  await alone.setContent(copied.html, { waitUntil: 'load' });
  await alone.evaluate(() => document.fonts.ready.then(() => true));
  const copy = Buffer.from(
    await alone.screenshot({ clip: { x: 0, y: 0, width, height }, captureBeyondViewport: false }),
  );
  const { html, missing, milliseconds: fill } = copied;
  return {
    ...difference(
      seen,
      copy,
      covers.map((one) => moved(one, { x, y })),
    ),
    freeze,
    fill,
    bytes: html.length,
    missing,
    html,
    seen,
    copy,
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function moved({ x, y, width, height }: Box, from: { x: number; y: number }): Box {
  return { x: x - from.x, y: y - from.y, width, height };
}

/**
 * Levels of 255: a gradient or a picture made smaller is worked out from where its tile begins, and comes out a few levels
 * off that no eye sees. Letters and edges that are not at their place are off by far more.
 */
const UNSEEN = 8;

/** Shares of the pixels of two pictures that are not the same; those under `covers` count as same. */
export function difference(one: Buffer, other: Buffer, covers: readonly Box[] = []) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  let off = 0;
  let far = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const place = { x: (at / 4) % a.width, y: Math.floor(at / 4 / a.width) };
    const most = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0))),
    );
    if (most <= UNSEEN || covers.some((cover) => holds(cover, place))) continue;
    off += 1;
    if (most > 32) far += 1;
  }
  const all = a.data.length / 4;
  return { off: off / all, far: far / all };
}

function holds({ x, y, width, height }: Box, at: { x: number; y: number }): boolean {
  return at.x >= Math.floor(x) && at.x <= x + width && at.y >= Math.floor(y) && at.y <= y + height;
}
