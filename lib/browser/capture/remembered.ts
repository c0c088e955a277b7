import type { Answers } from '../../capture/popup-state.ts';
import { browser } from '../extension.ts';

/** What outlives the worker: which durable draft a tab shows. Nothing of a post is in it. */
interface Remembered {
  id: string;
  answers: Answers;
}

const drafts = (tab: number): string => `draft:${tab}`;
const ASKING = 'asking';

/** Remembers, or forgets, which durable draft a tab's popup shows. */
export async function rememberDraft(tab: number, draft: Remembered | null): Promise<void> {
  if (draft) await browser.storage.session.set({ [drafts(tab)]: draft });
  else await browser.storage.session.remove(drafts(tab));
}

/** The durable draft a tab's popup shows, or null. */
export async function rememberedDraft(tab: number): Promise<Remembered | null> {
  const found: unknown = (await browser.storage.session.get(drafts(tab)))[drafts(tab)];
  if (typeof found !== 'object' || found === null || !('id' in found) || typeof found.id !== 'string')
    return null;
  return { id: found.id, answers: 'answers' in found ? (found.answers as Answers) : null };
}

/** Notes that questions are open, and nothing else, so that a death of the browser can be told (rule 4). */
export async function noteAsking(open: boolean): Promise<void> {
  if (open) await browser.storage.local.set({ [ASKING]: true });
  else await browser.storage.local.remove(ASKING);
}

/** Whether questions were open when the worker last died; told once. */
export async function diedAsking(): Promise<boolean> {
  const open = (await browser.storage.local.get(ASKING))[ASKING] === true;
  if (open) await noteAsking(false);
  return open;
}
