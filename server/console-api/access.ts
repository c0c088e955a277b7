import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Session } from './session.ts';

/** What a moderator did that leaves a line in the journal; kept for ever, never renamed. */
export type Access = 'case-opened' | 'case-exported';

/** Writes who opened what, and when (GDPR art. 32; the journal is append-only and stays with the association). */
export async function noteAccess(
  context: Context,
  tx: TenantTransaction,
  session: Session,
  access: { action: Access; case: string; object?: string },
): Promise<void> {
  await tx
    .insertInto('access_journal')
    .values({
      association: session.association,
      moderator: session.moderator,
      action: access.action,
      case_id: access.case,
      object: access.object ?? null,
      at: context.now(),
    })
    .execute();
}
