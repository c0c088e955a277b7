import { liveQuery } from 'dexie';
import type { OutboxItem } from '../../outbox/item.ts';
import type { Store } from './db.ts';
import { type Kept, listCaptures } from './list.ts';

/** Ends a watch. */
export type Unwatch = () => void;

/** Tells the state of one item now and at every change, whichever part of the extension makes it; null where there is none. */
export function watchState(db: Store, id: string, callback: (item: OutboxItem | null) => void): Unwatch {
  const watch = liveQuery(async () => (await db.outbox.get(id)) ?? null).subscribe(callback);
  return () => watch.unsubscribe();
}

/** Tells all that is kept, now and at every change; `failed` when the store cannot be read. */
export function watchCaptures(
  db: Store,
  callback: (kept: Kept[]) => void,
  failed: (error: unknown) => void,
): Unwatch {
  const watch = liveQuery(() => listCaptures(db)).subscribe(callback, failed);
  return () => watch.unsubscribe();
}
