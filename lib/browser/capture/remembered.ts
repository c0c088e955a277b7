import * as v from 'valibot';
import { browser } from '../extension.ts';

const drafts = (tab: number): string => `draft:${tab}`;
const ASKING = 'asking';
const askingSchema = v.object({ open: v.picklist(['first', 'further']), tab: v.number() });

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

/** Whose questions were open when the worker died, and in which tab. */
export interface Asking {
  open: Open;
  tab: number;
}

/** Notes that questions are open, and where, and nothing else, so that a death of the browser can be told (rule 4). */
export async function noteAsking(asking: Asking | null): Promise<void> {
  if (asking) await browser.storage.local.set({ [ASKING]: asking });
  else await browser.storage.local.remove(ASKING);
}

/** Which questions were open when the worker last died; told once. */
export async function diedAsking(): Promise<Asking | null> {
  const noted: unknown = (await browser.storage.local.get(ASKING))[ASKING];
  if (noted !== undefined) await noteAsking(null);
  const read = v.safeParse(askingSchema, noted);
  return read.success ? read.output : null;
}
