import { sql } from 'kysely';
import type { Me } from '../../lib/console-api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { tokenHash } from '../tokens.ts';
import { meOf } from './me.ts';
import { openSession } from './session.ts';

/** Lets in whoever holds a one-time link's token, once: of two that race, one gets in. */
export async function enterByLink(
  context: Context,
  token: string,
): Promise<Result<{ token: string; me: Me }, 'signed-out'>> {
  const hash = tokenHash(context.keys, 'link', token);
  const at = context.now();
  const found = await sql<{ association: string; moderator: string }>`
    select association, moderator from find_link(${hash}, ${at})`.execute(context.database);
  const who = found.rows[0];
  if (!who) return fail('signed-out', 'link unknown, used or expired');
  return asTenant(context, who.association, async (tx) => {
    const used = await tx
      .updateTable('moderator_link')
      .set({ used_at: at })
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .returning('moderator')
      .executeTakeFirst();
    if (!used) return fail('signed-out', 'link used in the meantime');
    return ok({ token: await openSession(context, tx, who), me: await meOf(tx, who.moderator) });
  });
}
