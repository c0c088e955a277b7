import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { findInvitation } from './find.ts';

/** An invitation as its page shows it. */
export interface ShownInvitation {
  association: { id: string; name: string };
  logKey: string;
  expiresAt: Date;
  state: 'open' | 'used' | 'expired';
}

/** The invitation of a code, whatever its state; null where there is none. */
export async function loadInvitation(context: Context, code: string): Promise<ShownInvitation | null> {
  const found = await findInvitation(context, code);
  if (!found) return null;
  const row = await asTenant(context, found.association, (tx) =>
    tx
      .selectFrom('invitation')
      .innerJoin('association', 'association.id', 'invitation.association')
      .select(['association.id', 'association.name', 'association.log_key'])
      .select(['invitation.expires_at', 'invitation.used_at'])
      .where('invitation.id', '=', found.invitation)
      .executeTakeFirstOrThrow(),
  );
  const expired = row.expires_at <= context.now();
  return {
    association: { id: row.id, name: row.name },
    logKey: row.log_key,
    expiresAt: row.expires_at,
    state: row.used_at ? 'used' : expired ? 'expired' : 'open',
  };
}
