import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirefoxDocument } from '../../server/demo/firefox/document.ts';
import { type Firefox, launchFirefox } from '../../server/demo/firefox/firefox.ts';
import type { FirefoxPage } from '../../server/demo/firefox/page.ts';
import type { Preferences } from '../../server/demo/firefox/process.ts';
import { bundle, serve } from '../browser/capture-scene.ts';

const BUILT = join(import.meta.dirname, '../../.output/firefox-mv3');

/** A real Firefox with the built extension, pages of our own, and the extension's store at hand. */
export interface Scene {
  firefox: Firefox;
  /** Opens one of the pages served. */
  open(path: string): Promise<FirefoxPage>;
  /** Presses the toolbar button on the page in front and waits for a screen of the popup. */
  pressFor(screen: string): Promise<FirefoxDocument>;
  /** A page of the extension that holds the store's functions. */
  store: FirefoxPage;
  /** The one draft there is, with its files. */
  onlyDraft(): Promise<Draft>;
  /** Leaves no popup and no capture behind. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** What is kept of one post. */
export interface Draft {
  id: string;
  record: Awaited<ReturnType<typeof globalThis.temoinStore.all>>[number]['kept']['record'];
  picture: Buffer;
  snapshot: string;
}

/** Starts the scene; `pages` answers each path. */
export async function startScene(
  pages: Record<string, string | Buffer>,
  {
    size = '1000x800',
    extension = BUILT,
    ...preferences
  }: Preferences & { size?: string; extension?: string } = {},
): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-firefox-build-'));
  // A copy, so that a build that runs meanwhile changes nothing under the browser.
  cpSync(extension, folder, { recursive: true });
  const [firefox, site, script] = await Promise.all([
    launchFirefox({ extension: folder, preferences, size }),
    serve(pages),
    bundle(),
  ]);
  const store = await firefox.open(`${firefox.origin}/journal.html`);
  await store.addScript(script);
  await store.evaluate(() => globalThis.temoinStore.enrol());
  return {
    ...sceneOf(firefox, store, site.origin),
    async close() {
      await firefox.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sceneOf(firefox: Firefox, store: FirefoxPage, origin: string): Omit<Scene, 'close'> {
  const opened: FirefoxPage[] = [];
  return {
    firefox,
    store,
    async open(path) {
      const page = await firefox.open(`${origin}${path}`);
      opened.push(page);
      return page;
    },
    async pressFor(screen) {
      await firefox.press();
      const popup = await firefox.popup();
      await popup.find(`main[data-screen="${screen}"]`);
      return popup;
    },
    async onlyDraft() {
      const all = await store.evaluate(() => globalThis.temoinStore.all());
      const [draft] = all;
      if (!draft || all.length > 1) throw new Error(`expected one draft, found ${all.length}`);
      const { kept, files } = draft;
      return {
        id: kept.id,
        record: kept.record,
        picture: Buffer.from(files['picture'] ?? '', 'base64'),
        snapshot: Buffer.from(files['snapshot'] ?? '', 'base64').toString(),
      };
    },
    async clear() {
      await firefox.closePopup();
      for (const page of opened.splice(0)) await page.close();
      await store.evaluate(() => globalThis.temoinStore.empty());
    },
  };
}
