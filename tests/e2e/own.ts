import type { Browser } from 'puppeteer-core';
import { extensionOf } from '../../server/demo/gestures.ts';

/** One key of this browser, its private half left where it is. */
export interface OwnKey {
  name: string;
  /** Raw, base64. */
  publicKey: string;
}

/** What a browser holds of its own, that no bundle may lead back to. */
export interface Own {
  keys: OwnKey[];
  /** Id of the device, as the association knows it. */
  device: string;
}

/** Reads it in the browser's own database, from a page of the extension. */
export async function ownOf(browser: Browser): Promise<Own> {
  const { id } = await extensionOf(browser);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/journal.html`);
  await page.waitForSelector('main');
  const own = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('temoin'));
    const all = (table: string) => asked(database.transaction(table).objectStore(table).getAll());
    const keys: { name: string; publicKey: string }[] = await all('keys');
    const settings: { value: unknown }[] = await all('settings');
    database.close();
    const device = settings.map(({ value }) => Reflect.get(Object(value), 'device')).find(Boolean);
    return { keys: keys.map(({ name, publicKey }) => ({ name, publicKey })), device: String(device) };
  });
  await page.close();
  return own;
}
