import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../db/tables.ts';
import { tokenHash } from '../tokens.ts';

/** Milliseconds that a passkey ceremony may take. */
const LIFE = 5 * 60 * 1000;

/** Whose ceremony it is: nobody's yet when signing in. */
export type Ceremony =
  | { purpose: 'sign-in' }
  | { purpose: 'register'; association: string; moderator: string };

/** Keeps a challenge until it is answered, once; `db` is a tenant's transaction for a registration. */
export async function keepChallenge(
  context: Context,
  db: Kysely<Tables>,
  challenge: string,
  ceremony: Ceremony,
): Promise<void> {
  const at = context.now();
  await db.deleteFrom('challenge').where('expires_at', '<=', at).execute();
  await db
    .insertInto('challenge')
    .values({
      hash: tokenHash(context.keys, 'challenge', challenge),
      purpose: ceremony.purpose,
      association: ceremony.purpose === 'register' ? ceremony.association : null,
      moderator: ceremony.purpose === 'register' ? ceremony.moderator : null,
      expires_at: new Date(at.getTime() + LIFE),
    })
    .execute();
}

/** Whether a challenge was ours and still open; it is spent by asking. */
export async function spendChallenge(
  context: Context,
  db: Kysely<Tables>,
  challenge: string,
  ceremony: Ceremony,
): Promise<boolean> {
  const query = db
    .deleteFrom('challenge')
    .where('hash', '=', tokenHash(context.keys, 'challenge', challenge))
    .where('purpose', '=', ceremony.purpose)
    .where('expires_at', '>', context.now());
  const spent = await (ceremony.purpose === 'register'
    ? query.where('moderator', '=', ceremony.moderator)
    : query
  )
    .returning('hash')
    .executeTakeFirst();
  return spent !== undefined;
}
