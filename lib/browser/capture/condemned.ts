import { browser } from '../extension.ts';
import type { Store } from '../store/db.ts';
import { dropDraft } from '../store/drafts.ts';

const CONDEMNED = 'condemned:';

/**
 * Notes that a draft must go, by its id alone: were the browser killed before the disk has let go of it, it goes then.
 * Where no note can be made, the draft goes all the same.
 */
export async function condemn(id: string): Promise<void> {
  await browser.storage.local.set({ [CONDEMNED + id]: true }).catch(() => undefined);
}

/** Whether a draft must go, and may not be shown again. */
export async function isCondemned(id: string): Promise<boolean> {
  return CONDEMNED + id in (await browser.storage.local.get(CONDEMNED + id));
}

/** Forgets the note, once the draft has gone. */
export async function pardon(id: string): Promise<void> {
  await browser.storage.local.remove(CONDEMNED + id);
}

/** Takes off the disk what a browser that was killed had no time to. */
export async function dropCondemned(db: Store): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) =>
    name.startsWith(CONDEMNED),
  );
  for (const id of names.map((name) => name.slice(CONDEMNED.length)))
    if ((await dropDraft(db, id)).ok) await pardon(id);
}
