import { browser } from '../extension.ts';

const drafts = (tab: number): string => `draft:${tab}`;
const ASKING = 'asking';

/** Remembers, or forgets, which durable draft a tab's popup shows: its id, and nothing of the post. */
export async function rememberDraft(tab: number, id: string | null): Promise<void> {
  if (id !== null) await browser.storage.session.set({ [drafts(tab)]: id });
  else await browser.storage.session.remove(drafts(tab));
}

/** The id of the durable draft a tab's popup shows, or null. */
export async function rememberedDraft(tab: number): Promise<string | null> {
  const found: unknown = (await browser.storage.session.get(drafts(tab)))[drafts(tab)];
  return typeof found === 'string' ? found : null;
}

/** Whose questions are open: those of a first taking, of which nothing is kept yet, or of a further one. */
export type Open = 'first' | 'further';

/** Notes that questions are open, and nothing else, so that a death of the browser can be told (rule 4). */
export async function noteAsking(open: Open | null): Promise<void> {
  if (open) await browser.storage.local.set({ [ASKING]: open });
  else await browser.storage.local.remove(ASKING);
}

/** Which questions were open when the worker last died; told once. */
export async function diedAsking(): Promise<Open | null> {
  const open: unknown = (await browser.storage.local.get(ASKING))[ASKING];
  if (open !== undefined) await noteAsking(null);
  return open === 'first' || open === 'further' ? open : null;
}
