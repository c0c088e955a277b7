import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

const KEPT_UNTIL_EXPIRY = ['moderator_link', 'session', 'challenge'];
/** Milliseconds that another process's clock may lag behind: there a request is believed that is stale here. */
const LAG = 3_600_000;

/**
 * Deletes, as the owner, what is past its time: links, sessions and challenges; an hour later nonces, that no
 * believable request of any process can carry any more. Answers how many rows.
 */
export async function forgetExpired(owner: Kysely<Tables>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - LAG);
  let forgotten = await forget(owner, 'temoin_private.request_nonce', before);
  for (const table of KEPT_UNTIL_EXPIRY) forgotten += await forget(owner, table, now);
  return forgotten;
}

async function forget(owner: Kysely<Tables>, table: string, before: Date): Promise<number> {
  const done = await sql`delete from ${sql.table(table)} where expires_at <= ${before}`.execute(owner);
  return Number(done.numAffectedRows ?? 0n);
}
