import type { CaseEvent } from '../../lib/cases/event.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** Names of the moderators who acted in some events, by their opaque id. */
export async function namesOf(
  tx: TenantTransaction,
  events: readonly CaseEvent[],
): Promise<Record<string, string>> {
  const ids = events.flatMap(({ actor }) =>
    actor.role === 'moderator' && actor.id !== null ? [actor.id] : [],
  );
  if (ids.length === 0) return {};
  const rows = await tx
    .selectFrom('moderator')
    .where('id', 'in', [...new Set(ids)])
    .select(['id', 'name'])
    .execute();
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
