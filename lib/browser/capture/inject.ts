import type { PlatformId } from '../../platforms/reading.ts';
import { fail, ok, type Result } from '../../result.ts';
import { browser } from '../extension.ts';

/** The file that holds the reader of a network, for a page found to need it. */
export function readerFile(id: PlatformId): string {
  return `/reader-${id}.js`;
}

/**
 * What a gesture injects: one file, with the reader that the page's address asks for, for what two files share would come
 * twice (8 kB gzipped). Where there is no address, every reader.
 */
export function captureFiles(readers: readonly PlatformId[]): string[] {
  const main = readers.at(-1) ?? 'generic';
  return [...readers.filter((id) => id !== main).map(readerFile), `/capture-${main}.js`];
}

/**
 * Puts files of ours, in their order, in a page the volunteer's gesture opened to us. Synchronous up to the first attempt, so that the
 * gesture is carried into the page; tried twice, for it sometimes fails just after the gesture.
 */
export async function inject(tab: number, ...files: string[]): Promise<Result<null, 'refused'>> {
  const first = await attempt(tab, files);
  if (first.ok) return first;
  await new Promise((resolve) => setTimeout(resolve, 60));
  return attempt(tab, files);
}

async function attempt(tab: number, files: string[]): Promise<Result<null, 'refused'>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files });
    return ok(null);
  } catch (error) {
    return fail('refused', String(error));
  }
}
