import { createHmac } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { ServerKeys } from '../keys.ts';
import type { Tables } from './tables.ts';

/** A transaction that sees and writes the rows of one association only. */
export type TenantTransaction = Transaction<Tables>;

/** What `asTenant` needs of a context. */
export interface TenantSource {
  database: Kysely<Tables>;
  keys: ServerKeys;
}

/**
 * Runs `work` in a transaction held to one association by row-level security. The setting ends with the transaction,
 * so that a pooled connection carries nothing to the next request. What `work` throws rolls everything back.
 */
export function asTenant<T>(
  context: TenantSource,
  association: string,
  work: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const setting = tenantSetting(context.keys, association);
  return context.database.transaction().execute(async (tx) => {
    await sql`select set_config('temoin.tenant', ${setting}, true)`.execute(tx);
    return work(tx);
  });
}

/** `<association>.<HMAC-SHA-256 in hexadecimal>`: what `current_tenant()` believes. */
export function tenantSetting(keys: ServerKeys, association: string): string {
  return `${association}.${createHmac('sha256', keys.tenant).update(association).digest('hex')}`;
}
