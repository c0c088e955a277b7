import type { EvidenceFile } from '../../evidence/record.ts';
import type { Sealed } from '../../evidence/sealed.ts';
import type { Store } from './db.ts';
import { blobOf, enclose } from './envelope.ts';
import { recordOf } from './record-of.ts';

/** A file of a record, with its bytes. */
export interface KeptFile {
  entry: EvidenceFile;
  blob: Blob;
}

/**
 * Puts files away inside the caller's transaction, then makes sure that every file the record names is there:
 * a record without its bytes must never be called kept. Throws where one lacks, which is a bug of the caller.
 */
export async function putFiles(db: Store, record: Sealed, files: readonly KeptFile[]): Promise<void> {
  await db.files.bulkPut(
    files.map(({ entry, blob }) => ({ record: record.id, sha256: entry.sha256, payload: enclose(blob) })),
  );
  const named = recordOf(record).files;
  const rows = await db.files.bulkGet(named.map(({ sha256 }): [string, string] => [record.id, sha256]));
  for (const [at, { sha256, size }] of named.entries()) {
    const row = rows[at];
    if (!row || blobOf(row.payload).size !== size) throw new Error(`Record without its file ${sha256}`);
  }
}

/** The bytes of one file of one record, or null. */
export async function fileOf(db: Store, record: string, sha256: string): Promise<Blob | null> {
  const row = await db.files.get([record, sha256]);
  return row ? blobOf(row.payload) : null;
}
