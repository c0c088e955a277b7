import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import type { Staged } from './driver.ts';

const LEASE_HOURS = 24;

function leaseFrom(context: Context): Date {
  return new Date(context.now().getTime() + LEASE_HOURS * 3_600_000);
}

/** Whoever names or forgets a file holds this lock until commit, so that row and file never part. */
export async function lockBlob(tx: TenantTransaction, association: string, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`blob ${association} ${sha256}`}, 0))`.execute(
    tx,
  );
}

/** Gives a staged file its name and its row, leased for 24 hours. Answers whether it is new to the association. */
export function keepBlob(context: Context, association: string, staged: Staged): Promise<boolean> {
  return asTenant(context, association, async (tx) => {
    await lockBlob(tx, association, staged.sha256);
    await staged.keep(association);
    const { rows } = await sql<{ fresh: boolean }>`
      insert into blob (association, sha256, size, lease_until)
      values (${association}, ${staged.sha256}, ${staged.size}, ${leaseFrom(context)})
      on conflict (association, sha256) do update set lease_until = greatest(blob.lease_until, excluded.lease_until)
      returning (xmax = 0) as fresh`.execute(tx);
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
