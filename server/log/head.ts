import { sql } from 'kysely';
import type { TenantTransaction } from '../db/tenant.ts';

/** The head of the tenant's log, locked until the transaction ends. */
export interface LockedLog {
  association: string;
  /** Leaves. */
  size: number;
  origin: string;
  secret: Buffer;
}

/**
 * Takes the right to append to the tenant's log: one transaction at a time holds it, in every process. Whoever writes
 * a case takes it first, so that what is read afterwards stays true until commit.
 */
export async function lockLog(tx: TenantTransaction): Promise<LockedLog> {
  const row = await tx
    .selectFrom('log_head')
    .innerJoin('association', 'association.id', 'log_head.association')
    .select(['log_head.association', 'log_head.size', 'association.log_origin', 'association.log_secret'])
    .where('log_head.association', '=', sql<string>`current_tenant()`)
    .forUpdate('log_head')
    .executeTakeFirstOrThrow();
  return { association: row.association, size: row.size, origin: row.log_origin, secret: row.log_secret };
}
