import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { asTenant } from '../db/tenant.ts';
import { newToken, tokenHash } from '../tokens.ts';

/** Milliseconds that a session lasts, used or not. */
export const SESSION_LIFE = 12 * 60 * 60 * 1000;

/** Who is signed in, and where. */
export interface Session {
  association: string;
  moderator: string;
  tokenHash: Buffer;
}

/** Opens a session inside the transaction that let the moderator in; the answer is the token, seen this once. */
export async function openSession(
  context: Context,
  tx: TenantTransaction,
  who: { association: string; moderator: string },
): Promise<string> {
  const token = newToken();
  const at = context.now();
  await tx.deleteFrom('session').where('expires_at', '<=', at).execute();
  await tx
    .insertInto('session')
    .values({
      association: who.association,
      moderator: who.moderator,
      token_hash: tokenHash(context.keys, 'session', token),
      created_at: at,
      expires_at: new Date(at.getTime() + SESSION_LIFE),
    })
    .execute();
  return token;
}

/** The session of a token, or null where there is none any more. */
export async function findSession(context: Context, token: string): Promise<Session | null> {
  const hash = tokenHash(context.keys, 'session', token);
  const found = await sql<{ association: string; moderator: string }>`
    select association, moderator from find_session(${hash}, ${context.now()})`.execute(context.database);
  const row = found.rows[0];
  return row ? { ...row, tokenHash: hash } : null;
}

/** Ends a session; harmless where it has ended. */
export async function closeSession(context: Context, session: Session): Promise<void> {
  await asTenant(context, session.association, (tx) =>
    tx.deleteFrom('session').where('token_hash', '=', session.tokenHash).execute(),
  );
}
