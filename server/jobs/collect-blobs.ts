import { sql } from 'kysely';
import { blobLock } from '../blobs/keep.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';

/** PostgreSQL's code of a foreign key that holds: a record took the file in the meantime. */
const STILL_NAMED = '23503';

/**
 * Forgets the files of an association that no record names and whose lease is past. Answers how many.
 * The row goes first and for good, the file after: a process killed between the two leaves a file without a row, which
 * harms nobody, never a row without its file.
 */
export async function collectBlobs(context: Context, association: string): Promise<number> {
  const idle = await asTenant(context, association, (tx) =>
    tx
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
      .execute(),
  );
  let collected = 0;
  for (const { sha256 } of idle) {
    if (!(await forgetRow(context, association, sha256))) continue;
    await removeFile(context, association, sha256);
    collected += 1;
  }
  return collected;
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

function removeFile(context: Context, association: string, sha256: string): Promise<void> {
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
  });
}
