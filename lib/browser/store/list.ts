import type { OutboxItem } from '../../outbox/item.ts';
import type { JournalLine } from '../../outbox/line.ts';
import type { Store } from './db.ts';
import { classificationOf, recordOf } from './record-of.ts';
import type { ReceiptRow } from './rows.ts';
import { sealedOf } from './sealed-row.ts';

/** What is kept and never changes, newest first; costly to read, so apart from where it stands. */
export type KeptLine = Pick<JournalLine, 'id' | 'at' | 'record' | 'classification'>;

/** Where everything stands: small rows, read again at every step of a sending. */
export interface Standings {
  outbox: readonly OutboxItem[];
  receipts: readonly ReceiptRow[];
}

/** Every record and draft kept here, newest first. */
export async function listKept(db: Store): Promise<KeptLine[]> {
  const tables = [db.captures, db.drafts, db.classifications];
  const [captures, drafts, classifications] = await db.transaction('r', tables, () =>
    Promise.all([db.captures.toArray(), db.drafts.toArray(), db.classifications.toArray()]),
  );
  const classificationFor = new Map(classifications.map((row) => [row.record, row]));
  const kept = [...captures, ...drafts].map((row): KeptLine => {
    const classification = classificationFor.get(row.id);
    return {
      id: row.id,
      at: row.at,
      record: recordOf(sealedOf(row)),
      classification: classification ? classificationOf(sealedOf(classification)) : null,
    };
  });
  return kept.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Where every record stands. */
export async function listStandings(db: Store): Promise<Standings> {
  return { outbox: await db.outbox.toArray(), receipts: await db.receipts.toArray() };
}

/** Puts both together. */
export function linesOf(kept: readonly KeptLine[], { outbox, receipts }: Standings): JournalLine[] {
  const itemFor = new Map(outbox.map((item) => [item.id, item]));
  const receiptFor = new Map(receipts.map((row) => [row.object, row]));
  return kept.map((line) => ({
    ...line,
    outbox: itemFor.get(line.id) ?? null,
    index: receiptFor.get(line.id)?.index ?? null,
  }));
}
