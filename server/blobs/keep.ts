import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import type { Staged } from './driver.ts';

const LEASE_HOURS = 24;

/** Until when a file is kept for a record that does not name it yet. */
export function leaseFrom(context: Context): Date {
  return new Date(context.now().getTime() + LEASE_HOURS * 3_600_000);
}

/** The lock of a file: who names or forgets it holds it until commit, so that row and file never part. */
export function blobLock(association: string, sha256: string) {
  return sql`pg_advisory_xact_lock(hashtextextended(${`blob ${association} ${sha256}`}, 0))`;
}

/**
 * Gives a staged file its name and its row, leased for 24 hours. Answers whether it is new to the association. The name is
 * durable before the row is committed: no row ever stands without its file. The row itself does not wait for the disk:
 * a record's commit, later in the same journal, makes it durable with its own; a crash before that forgets both, and the
 * device is asked for the file again.
 */
export function keepBlob(context: Context, association: string, staged: Staged): Promise<boolean> {
  const { sha256, size } = staged;
  return asTenant(context, association, async (tx) => {
    const { rows } = await sql<{ fresh: boolean }>`
      with locked as (select ${blobLock(association, sha256)}, set_config('synchronous_commit', 'off', true))
      insert into blob (association, sha256, size, lease_until)
      select ${association}::uuid, ${sha256}::text, ${size}::bigint, ${leaseFrom(context)}::timestamptz from locked
      on conflict (association, sha256) do update set lease_until = greatest(blob.lease_until, excluded.lease_until)
      returning (xmax = 0) as fresh`.execute(tx);
    await staged.keep(association);
    return rows[0]?.fresh ?? false;
  });
}

/** Renews the lease of a file for 24 hours; false where the association has no such file. */
export async function renewLease(context: Context, association: string, sha256: string): Promise<boolean> {
  const updated = await asTenant(context, association, (tx) =>
    tx
      .updateTable('blob')
      .set({ lease_until: leaseFrom(context) })
      .where('association', '=', association)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  );
  return updated.numUpdatedRows === 1n;
}
