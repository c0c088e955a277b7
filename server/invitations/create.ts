import { randomUUID } from 'node:crypto';
import type { InvitationAnswer } from '../../lib/console-api.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { tokenHash } from '../tokens.ts';
import { newCode, plainCode } from './code.ts';

const DAYS = 14;

/** Invites one volunteer into an association (its id): a code good for one device and 14 days, and the address of its page. */
export async function createInvitation(context: Context, association: string): Promise<InvitationAnswer> {
  const code = newCode();
  const now = context.now();
  const expires = new Date(now.getTime() + DAYS * 24 * 3_600_000);
  await asTenant(context, association, (tx) =>
    tx
      .insertInto('invitation')
      .values({
        association,
        id: randomUUID(),
        code_hash: tokenHash(context.keys, 'invitation', plainCode(code)),
        created_at: now,
        expires_at: expires,
      })
      .execute(),
  );
  return {
    code,
    address: `${context.publicOrigin}/invitation/${code}`,
    expiresAt: expires.toISOString(),
  };
}
