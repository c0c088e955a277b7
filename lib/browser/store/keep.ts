import type { Aside } from '../../cases/aside.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import { newItem } from '../../outbox/item.ts';
import type { Result } from '../../result.ts';
import type { Store } from './db.ts';
import { enclose } from './envelope.ts';
import { type StoreFailure, stored } from './failure.ts';
import { type KeptFile, putFiles } from './files.ts';
import { rowOf } from './sealed-row.ts';

/**
 * Keeps a record for good: record, files, classification and what must be sent, in one strict transaction.
 * Only once this has resolved with success may anything say « Relevé enregistré sur cet ordinateur ».
 * Files already kept with the draft need not be given again. Kept twice is kept once: the first one stands.
 */
export function keepCapture(
  db: Store,
  capture: {
    record: Sealed;
    classification: Sealed;
    aside?: Aside | null;
    files: readonly KeptFile[];
    at: Date;
  },
): Promise<Result<null, StoreFailure>> {
  const { record, classification, aside = null, files, at } = capture;
  const tables = [db.captures, db.drafts, db.files, db.classifications, db.outbox];
  return stored(() =>
    db.transaction('rw', tables, async () => {
      await db.drafts.delete(record.id);
      if (await db.captures.get(record.id)) return null;
      await putFiles(db, record, files);
      await db.captures.add({
        ...rowOf(record),
        at: at.toISOString(),
        aside: aside && enclose(JSON.stringify(aside)),
      });
      await db.classifications.add({
        ...rowOf(classification),
        record: record.id,
        at: at.toISOString(),
      });
      await db.outbox.add(newItem(record.id, at));
      return null;
    }),
  );
}
