import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/**
 * Deletes, as the owner, what is past its time: nonces that no believable request can carry any more, links,
 * sessions and challenges. Answers how many rows.
 */
export async function forgetExpired(owner: Kysely<Tables>, now: Date): Promise<number> {
  let forgotten = 0;
  for (const table of ['temoin_private.request_nonce', 'moderator_link', 'session', 'challenge']) {
    const done = await sql`delete from ${sql.table(table)} where expires_at <= ${now}`.execute(owner);
    forgotten += Number(done.numAffectedRows ?? 0n);
  }
  return forgotten;
}
