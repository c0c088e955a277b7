import type { CaseEvent } from '../../lib/cases/event.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { ServerKeys } from '../keys.ts';
import { actorIn } from '../moderators/actor.ts';

/** Names of the moderators who acted in some events of a case, by the ids they have there. */
export async function namesOf(
  keys: ServerKeys,
  tx: TenantTransaction,
  { id, events }: { id: string; events: readonly CaseEvent[] },
): Promise<Record<string, string>> {
  const acted = new Set(events.flatMap(({ actor }) => (actor.role === 'moderator' ? [actor.id] : [])));
  if (acted.size === 0) return {};
  const rows = await tx.selectFrom('moderator').select(['id', 'name']).execute();
  const named = rows.map((row) => [actorIn(keys, id, row.id).id ?? '', row.name] as const);
  return Object.fromEntries(named.filter(([actor]) => acted.has(actor)));
}
