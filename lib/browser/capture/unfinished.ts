import { browser } from '../extension.ts';

const at = (line: string): string => `unfinished:${line}`;

/** What the volunteer had given so far for a draft, or null; in memory alone, gone with the browser. */
export async function unfinishedOf<What>(line: string): Promise<What | null> {
  const found: unknown = (await browser.storage.session.get(at(line)))[at(line)];
  return (found as What | undefined) ?? null;
}

/** Keeps what the volunteer has given so far, or forgets it: the popup is closed by every click in the page. */
export async function keepUnfinished<What>(line: string, what: What | null): Promise<void> {
  if (what === null) await browser.storage.session.remove(at(line));
  else await browser.storage.session.set({ [at(line)]: what });
}
