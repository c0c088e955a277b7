import type { OutboxItem, OutboxState } from '../../outbox/item.ts';
import { next, type OutboxEvent } from '../../outbox/next.ts';
import type { Store } from './db.ts';

/** Items whose time has come, the longest waiting first: one that keeps failing lets the others pass. */
export function dueItems(db: Store, now: Date): Promise<OutboxItem[]> {
  return db.outbox.where('nextAt').belowOrEqual(now.getTime()).sortBy('nextAt');
}

/** Folds an event into one item, or into every item where `id` is null. */
export async function happen(db: Store, id: string | null, event: OutboxEvent, now: Date): Promise<void> {
  await db.transaction('rw', [db.outbox], async () => {
    const items = id === null ? await db.outbox.toArray() : [await db.outbox.get(id)];
    await db.outbox.bulkPut(items.filter((item) => item !== undefined).map((item) => next(item, event, now)));
  });
}

/** How many items stand in each state. */
export async function countStates(db: Store): Promise<Record<OutboxState['state'], number>> {
  const counts = { waiting: 0, sending: 0, received: 0, refused: 0, blocked: 0 };
  await db.outbox.orderBy('state').eachKey((state) => {
    if (typeof state === 'string' && state in counts) counts[state as OutboxState['state']] += 1;
  });
  return counts;
}
