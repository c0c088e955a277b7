import { fail, ok, type Result } from '../../result.ts';
import type { Store } from './db.ts';
import { type StoreFailure, stored } from './failure.ts';

/**
 * Takes a record and its files off this machine, once the association has it and has proven so; its receipts stay,
 * so that the association cannot drop it unseen. `not-received` otherwise: until then it may exist nowhere else.
 */
export async function removeCapture(
  db: Store,
  id: string,
): Promise<Result<null, StoreFailure | 'not-received'>> {
  const tables = [db.captures, db.files, db.classifications, db.outbox, db.receipts];
  const removed = await stored(() =>
    db.transaction('rw', tables, async () => {
      const [item, receipt] = await Promise.all([db.outbox.get(id), db.receipts.get(id)]);
      if (item?.state !== 'received' || !receipt) return false;
      await db.captures.delete(id);
      await db.files.where('record').equals(id).delete();
      await db.classifications.where('record').equals(id).delete();
      await db.outbox.delete(id);
      return true;
    }),
  );
  if (!removed.ok) return removed;
  return removed.value ? ok(null) : fail('not-received', `${id} has no verified receipt`);
}
