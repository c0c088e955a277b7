import type { EvidenceRecord } from '../../evidence/record.ts';
import type { Classification } from '../../law/classification.ts';
import type { OutboxItem } from '../../outbox/item.ts';
import type { Store } from './db.ts';
import { classificationOf, recordOf } from './record-of.ts';
import { sealedOf } from './sealed-row.ts';

/** One line of the journal: a record kept, or a draft (then without classification and without sending). */
export interface Kept {
  id: string;
  /** ISO 8601 UTC. */
  at: string;
  record: EvidenceRecord;
  classification: Classification | null;
  outbox: OutboxItem | null;
  /** Place in the association's log, once received. */
  index: number | null;
}

/** Everything this machine keeps, drafts included, newest first. */
export async function listCaptures(db: Store): Promise<Kept[]> {
  const tables = [db.captures, db.drafts, db.classifications, db.outbox, db.receipts];
  const [captures, drafts, classifications, outbox, receipts] = await db.transaction('r', tables, () =>
    Promise.all([
      db.captures.toArray(),
      db.drafts.toArray(),
      db.classifications.toArray(),
      db.outbox.toArray(),
      db.receipts.toArray(),
    ]),
  );
  const classificationFor = new Map(classifications.map((row) => [row.record, row]));
  const itemFor = new Map(outbox.map((item) => [item.id, item]));
  const receiptFor = new Map(receipts.map((row) => [row.object, row]));
  const kept = [...captures, ...drafts].map((row): Kept => {
    const classification = classificationFor.get(row.id);
    return {
      id: row.id,
      at: row.at,
      record: recordOf(sealedOf(row)),
      classification: classification ? classificationOf(sealedOf(classification)) : null,
      outbox: itemFor.get(row.id) ?? null,
      index: receiptFor.get(row.id)?.index ?? null,
    };
  });
  return kept.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
