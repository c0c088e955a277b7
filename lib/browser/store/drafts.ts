import type { Answers } from '../../capture/popup-state.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import type { Result } from '../../result.ts';
import type { Store } from './db.ts';
import { type StoreFailure, stored } from './failure.ts';
import { type KeptFile, putFiles } from './files.ts';
import { rowOf, sealedOf } from './sealed-row.ts';

/** A sealed record that waits to be classified. */
export interface Draft {
  record: Sealed;
  /** Given before the picture, and a part of the classification to come; null where no question was due. */
  answers: Answers;
  /** ISO 8601 UTC. */
  at: string;
}

/** Keeps a sealed record and its files until the volunteer has classified it; durable once resolved. Harmless twice. */
export function keepDraft(
  db: Store,
  draft: { record: Sealed; files: readonly KeptFile[]; answers?: Answers; at: Date },
): Promise<Result<null, StoreFailure>> {
  return stored(() =>
    db.transaction('rw', [db.drafts, db.captures, db.files], async () => {
      // A late second message must not bring back as a draft what was kept in between.
      if (await db.captures.get(draft.record.id)) return null;
      await putFiles(db, draft.record, draft.files);
      const { answers = null, at } = draft;
      await db.drafts.put({ ...rowOf(draft.record), at: at.toISOString(), answers });
      return null;
    }),
  );
}

/**
 * Puts a draft in the place of the one it adds to, in one strict transaction: whatever dies, one of the two is there,
 * whole. The files of the old one go over to the new one. False where the old one was confirmed or let go of meanwhile.
 */
export function replaceDraft(
  db: Store,
  old: string,
  draft: { record: Sealed; files: readonly KeptFile[]; answers: Answers },
): Promise<Result<boolean, StoreFailure>> {
  const { record, files, answers } = draft;
  return stored(() =>
    db.transaction('rw', [db.drafts, db.captures, db.files], async () => {
      const before = await db.drafts.get(old);
      if (!before) return false;
      const rows = await db.files.where('record').equals(old).toArray();
      await db.files.bulkPut(rows.map((row) => ({ ...row, record: record.id })));
      await putFiles(db, record, files);
      await db.drafts.put({ ...rowOf(record), at: before.at, answers });
      if (old === record.id) return true;
      await db.drafts.delete(old);
      if (!(await db.captures.get(old))) await db.files.where('record').equals(old).delete();
      return true;
    }),
  );
}

/** Forgets a draft and its files; a record already kept loses nothing. */
export function dropDraft(db: Store, id: string): Promise<Result<null, StoreFailure>> {
  return stored(() =>
    db.transaction('rw', [db.drafts, db.captures, db.files], async () => {
      await db.drafts.delete(id);
      if (!(await db.captures.get(id))) await db.files.where('record').equals(id).delete();
      return null;
    }),
  );
}

/** One draft, or null. */
export async function draftById(db: Store, id: string): Promise<Draft | null> {
  const row = await db.drafts.get(id);
  return row ? { record: sealedOf(row), answers: row.answers ?? null, at: row.at } : null;
}
