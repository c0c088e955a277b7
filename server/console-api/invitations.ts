import type { InvitationList } from '../../lib/console-api.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** The latest invitations of the tenant, newest first; their codes are not known here, only their hashes. */
export async function invitationList(tx: TenantTransaction): Promise<InvitationList> {
  const rows = await tx
    .selectFrom('invitation')
    .select(['created_at', 'expires_at', 'used_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return {
    invitations: rows.map((row) => ({
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      usedAt: row.used_at?.toISOString() ?? null,
    })),
  };
}
