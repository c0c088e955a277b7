import * as v from 'valibot';
import { type Aside, asideSchema } from '../../cases/aside.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import type { JournalLine } from '../../outbox/line.ts';
import type { Store } from './db.ts';
import { type Envelope, textOf } from './envelope.ts';
import { linesOf, listKept, listStandings } from './list.ts';
import { sealedOf } from './sealed-row.ts';

/** A record as this machine keeps it, with its classification. */
export interface Capture {
  record: Sealed;
  classification: Sealed;
  /** For the moderators alone; null where nothing was confided. */
  aside: Aside | null;
  /** ISO 8601 UTC, when it was kept. */
  at: string;
}

/** One record kept here, or null. */
export async function captureById(db: Store, id: string): Promise<Capture | null> {
  return db.transaction('r', [db.captures, db.classifications], async () => {
    const row = await db.captures.get(id);
    const classification = await db.classifications.where('record').equals(id).first();
    if (!row || !classification) return null;
    return {
      record: sealedOf(row),
      classification: sealedOf(classification),
      aside: asideIn(row.aside),
      at: row.at,
    };
  });
}

function asideIn(kept: Envelope | null): Aside | null {
  if (kept === null) return null;
  const parsed = v.safeParse(asideSchema, JSON.parse(textOf(kept)));
  return parsed.success ? parsed.output : null;
}

/** Whether a record was kept for good here. */
export async function isKept(db: Store, id: string): Promise<boolean> {
  return (await db.captures.get(id)) !== undefined;
}

/** Everything this machine keeps, drafts included, newest first, each with where it stands. */
export async function listCaptures(db: Store): Promise<JournalLine[]> {
  return linesOf(await listKept(db), await listStandings(db));
}
