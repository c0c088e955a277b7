import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type WebWorker } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { inject } from 'vitest';
import { findChromium } from '../../server/demo/chromium.ts';
import { extensionOf, popupOf } from '../../server/demo/gestures.ts';
import type { TemoinStore } from './capture-store.ts';

declare global {
  var temoinStore: TemoinStore;
  /** Calls of `captureVisibleTab`, as the service worker made them. */
  var temoinShots: number;
}

/** A real Chromium with the built extension, pages of our own, and the extension's store at hand. */
export interface Scene {
  browser: Browser;
  /** Opens one of the pages served. */
  open(path: string): Promise<Page>;
  /** Presses the toolbar button on a page, as a finger does. */
  press(page: Page): Promise<void>;
  popup(): Promise<Page>;
  /** A page of the extension that holds the store's functions. */
  store: Page;
  shots(): Promise<number>;
  worker(): Promise<WebWorker>;
  /** Kills the service worker, and waits until it is dead. */
  kill(): Promise<void>;
  /** Leaves no page, no popup and no capture behind. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until something is so. */
export async function until(
  what: string,
  check: () => Promise<boolean>,
  milliseconds = 15_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Starts the scene; `pages` answers each path. */
export async function startScene(pages: Record<string, string | Buffer>, { scale = 1 } = {}): Promise<Scene> {
  const [site, script] = await Promise.all([serve(pages), bundle()]);
  const browser = await launch(inject('extension'), scale);
  const extension = await extensionOf(browser);
  const { id } = extension;
  const store = await browser.newPage();
  await store.goto(`chrome-extension://${id}/journal.html`);
  await store.evaluate(script);
  await store.evaluate(() => globalThis.temoinStore.enrol());
  const scene = sceneOf(browser, { extension, store, origin: site.origin });
  await scene.worker();
  return {
    ...scene,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

function sceneOf(
  browser: Browser,
  { extension, store, origin }: { extension: Extension; store: Page; origin: string },
): Omit<Scene, 'close'> {
  const worker = async () => {
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(extension.id),
    );
    const found = await target.worker();
    if (!found) throw new Error('no service worker');
    await found.evaluate(watchShots);
    return found;
  };
  return {
    browser,
    store,
    worker,
    async kill() {
      await (await worker()).close();
      const alive = () => browser.targets().some((one) => one.type() === 'service_worker');
      await until('the worker is dead', async () => !alive());
    },
    async open(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`);
      return page;
    },
    async press(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
    },
    popup: () => popupOf(browser),
    shots: async () => (await worker()).evaluate(() => globalThis.temoinShots),
    async clear() {
      for (const page of await browser.pages()) if (page !== store) await page.close();
      await store.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 200));
      await store.evaluate(() => globalThis.temoinStore.empty());
      await (await worker()).evaluate(() => {
        globalThis.temoinShots = 0;
      });
    },
  };
}

/** The window's own pixel ratio, for an emulated one is not what `captureVisibleTab` sees. */
async function launch(extension: string, scale: number): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('install the package « chromium »');
  return puppeteer.launch({
    executablePath,
    enableExtensions: [extension],
    pipe: true,
    defaultViewport: null,
    args: [
      '--window-size=1000,800',
      '--disable-gpu',
      '--force-color-profile=srgb',
      `--force-device-scale-factor=${scale}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Counts, in the worker, every call of the browser's own function, by whichever name it is reached. */
function watchShots(): void {
  if (globalThis.temoinShots !== undefined) return;
  globalThis.temoinShots = 0;
  type Tabs = { captureVisibleTab: (...given: unknown[]) => unknown };
  const spaces: unknown[] = ['chrome', 'browser'].map((name) => Reflect.get(globalThis, name));
  for (const tabs of new Set(spaces.map((space) => (space as { tabs?: Tabs } | undefined)?.tabs))) {
    if (!tabs) continue;
    const real = tabs.captureVisibleTab.bind(tabs);
    tabs.captureVisibleTab = (...given) => {
      globalThis.temoinShots += 1;
      return real(...given);
    };
  }
}

/** The store's functions, as a script for a page of the extension. */
export async function bundle(): Promise<string> {
  const made = await rolldown({ input: join(import.meta.dirname, 'capture-store.ts'), platform: 'browser' });
  const { output } = await made.generate({ format: 'iife', codeSplitting: false });
  await made.close();
  return output[0].code;
}

/** Serves pages of our own on a free port of this machine. */
export async function serve(
  pages: Record<string, string | Buffer>,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://-').pathname;
    const body = pages[path];
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'image/png';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'cache-control': 'max-age=600',
    });
    response.end(body ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
