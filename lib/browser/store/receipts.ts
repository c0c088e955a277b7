import type { SubmissionAnswer } from '../../api.ts';
import { next } from '../../outbox/next.ts';
import type { Store } from './db.ts';
import type { ReceiptRow } from './rows.ts';

/** The places in the log that the receipts were found to prove. */
export interface ProvenIndexes {
  record: number;
  classification: number;
}

/** Keeps both verified receipts, with how far the machine's clock was off (ms), and marks the record received, in one transaction: neither without the other. */
export async function markReceived(
  db: Store,
  id: string,
  answer: SubmissionAnswer,
  indexes: ProvenIndexes,
  { now, clockOffset }: { now: Date; clockOffset: number | null },
): Promise<void> {
  const common = { record: id, case: answer.case, receivedAt: now.toISOString(), clockOffset };
  await db.transaction('rw', [db.outbox, db.receipts], async () => {
    const item = await db.outbox.get(id);
    if (!item) return;
    await db.receipts.bulkPut([
      { ...common, object: answer.record.object, receipt: answer.record, index: indexes.record },
      {
        ...common,
        object: answer.classification.object,
        receipt: answer.classification,
        index: indexes.classification,
      },
    ]);
    await db.outbox.put(next(item, { kind: 'received' }, now));
  });
}

/** Receipts kept for a record and its classification, in the log's order. */
export function receiptsOf(db: Store, record: string): Promise<ReceiptRow[]> {
  return db.receipts.where('record').equals(record).sortBy('index');
}
