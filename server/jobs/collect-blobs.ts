import { sql } from 'kysely';
import { blobLock } from '../blobs/keep.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';

/** PostgreSQL's code of a foreign key that holds: a record took the file in the meantime. */
const STILL_NAMED = '23503';

/** Names asked of the database at once. */
const BATCH = 1000;

/**
 * Forgets the files of an association that no record names and whose lease is past, and those that have no row. Answers
 * how many. The row goes first and for good, the file after: a process killed between the two leaves a file
 * without a row, for the next collection, never a row without its file.
 */
export async function collectBlobs(context: Context, association: string): Promise<number> {
  let collected = 0;
  for (const sha256 of await idleFiles(context, association)) {
    if (!(await forgetRow(context, association, sha256))) continue;
    if (await removeFile(context, association, sha256)) collected += 1;
  }
  for await (const names of context.blobs.list(association)) {
    for (let at = 0; at < names.length; at += BATCH) {
      const strays = await withoutRow(context, association, names.slice(at, at + BATCH));
      for (const sha256 of strays) if (await removeFile(context, association, sha256)) collected += 1;
    }
  }
  return collected;
}

function idleFiles(context: Context, association: string): Promise<string[]> {
  return asTenant(context, association, async (tx) => {
    const rows = await tx
      .selectFrom('blob')
      .select('sha256')
      .where('lease_until', '<', context.now())
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('record_file').select('sha256').whereRef('record_file.sha256', '=', 'blob.sha256'),
          ),
        ),
      )
      .execute();
    return rows.map(({ sha256 }) => sha256);
  });
}

/** Which of these files have no row; one that is just being kept may be among them, and `removeFile` then waits for it. */
function withoutRow(context: Context, association: string, names: readonly string[]): Promise<string[]> {
  return asTenant(context, association, async (tx) => {
    const rows = await tx
      .selectFrom('blob')
      .select('sha256')
      .where('sha256', 'in', [...names])
      .execute();
    const known = new Set(rows.map(({ sha256 }) => sha256));
    return names.filter((sha256) => !known.has(sha256));
  });
}

async function forgetRow(context: Context, association: string, sha256: string): Promise<boolean> {
  try {
    return await asTenant(context, association, async (tx) => {
      await sql`select ${blobLock(association, sha256)}`.execute(tx);
      const deleted = await tx
        .deleteFrom('blob')
        .where('association', '=', association)
        .where('sha256', '=', sha256)
        .where('lease_until', '<', context.now())
        .executeTakeFirst();
      return deleted.numDeletedRows === 1n;
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === STILL_NAMED) return false;
    throw error;
  }
}

function removeFile(context: Context, association: string, sha256: string): Promise<boolean> {
  return asTenant(context, association, async (tx) => {
    await sql`select ${blobLock(association, sha256)}`.execute(tx);
    // Put again in the meantime: the file is a new one's.
    const back = await tx
      .selectFrom('blob')
      .select('sha256')
      .where('association', '=', association)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!back) await context.blobs.remove(association, sha256);
    return !back;
  });
}
