import type { Sealed } from '../../evidence/sealed.ts';
import type { JournalLine } from '../../outbox/line.ts';
import type { Store } from './db.ts';
import { linesOf, listKept, listStandings } from './list.ts';
import { sealedOf } from './sealed-row.ts';

/** A record as this machine keeps it, with its classification. */
export interface Capture {
  record: Sealed;
  classification: Sealed;
  /** ISO 8601 UTC, when it was kept. */
  at: string;
}

/** One record kept here, or null. */
export async function captureById(db: Store, id: string): Promise<Capture | null> {
  return db.transaction('r', [db.captures, db.classifications], async () => {
    const row = await db.captures.get(id);
    const classification = await db.classifications.where('record').equals(id).first();
    if (!row || !classification) return null;
    return { record: sealedOf(row), classification: sealedOf(classification), at: row.at };
  });
}

/** Everything this machine keeps, drafts included, newest first, each with where it stands. */
export async function listCaptures(db: Store): Promise<JournalLine[]> {
  return linesOf(await listKept(db), await listStandings(db));
}
