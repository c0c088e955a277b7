import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watch } from '../../server/demo/gallery/quiet.ts';
import type { Scene } from './capture-scene.ts';

/** What the extension holds of one hostile page. */
export interface Held {
  id: string;
  snapshot: string;
}

/** The drafts kept, with their copies as they are in a bundle. */
export async function heldIn(scene: Scene): Promise<Held[]> {
  const lines = await scene.store.evaluate(() => globalThis.temoinStore.all());
  return lines.map(({ kept, files }) => ({
    id: kept.id,
    snapshot: Buffer.from(files['snapshot'] ?? '', 'base64').toString('utf8'),
  }));
}

/** Opens one of the extension's own pages, and tells what of the records it shows ran, loaded or took it over. */
export async function faultsAt(scene: Scene, address: string, selector: string): Promise<string[]> {
  const page = await scene.browser.newPage();
  const quiet = watch(page, new URL('/', scene.store.url()).href);
  await page.goto(new URL(address, scene.store.url()).href);
  await page.waitForSelector(selector, { timeout: 20_000 });
  const faults = await quiet.faults();
  await page.close();
  return faults;
}

/** Opens copies from a disk, as a bundle's are, and tells what any of them ran or asked for. */
export async function faultsOfCopies(scene: Scene, copies: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-copies-'));
  const page = await scene.browser.newPage();
  const own = pathToFileURL(folder).href;
  const quiet = watch(page, own);
  const faults: string[] = [];
  for (const [at, copy] of copies.entries()) {
    const path = join(folder, `${at}.html`);
    await writeFile(path, copy);
    await page.goto(pathToFileURL(path).href);
    const ran = await page.evaluate(() => Reflect.get(globalThis, 'ran') !== undefined);
    if (ran) faults.push(`a script of copy ${at} ran`);
  }
  faults.push(...(await quiet.faults()).filter((fault) => !/wider|high$|direction marks/.test(fault)));
  await page.close();
  await rm(folder, { recursive: true, force: true });
  return faults;
}
