import { parseEvent } from '../../lib/cases/parse.ts';
import type { ConflictAnswer, ReviewRequest } from '../../lib/console-api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { appendEvents } from '../cases/append.ts';
import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { asTenant } from '../db/tenant.ts';
import { actorIn } from '../moderators/actor.ts';
import { namesOf } from './names.ts';
import type { Session } from './session.ts';

/** What happened to a case after the sequence that a moderator had seen. */
async function conflictOf(
  context: Context,
  tx: TenantTransaction,
  id: string,
  after: number,
): Promise<ConflictAnswer> {
  const rows = await tx
    .selectFrom('case_event')
    .where('case_id', '=', id)
    .where('sequence', '>', after)
    .orderBy('sequence')
    .select('text')
    .execute();
  const since = rows.flatMap(({ text }) => {
    const event = parseEvent(text);
    return event.ok ? [event.value] : [];
  });
  const detail = `${since.length} event(s) since ${after}`;
  return { code: 'conflict', detail, since, names: await namesOf(context.keys, tx, { id, events: since }) };
}

/** Appends a moderator's decision, unless somebody acted since they looked: then the conflict, null otherwise. */
export async function reviewCase(
  context: Context,
  session: Session,
  id: string,
  request: ReviewRequest,
): Promise<Result<ConflictAnswer | null, 'not-found'>> {
  const actor = actorIn(context.keys, id, session.moderator);
  return asTenant(context, session.association, async (tx) => {
    const appended = await appendEvents(context, tx, id, [request.body], { actor, after: request.after });
    if (appended.ok) return ok(null);
    if (appended.code === 'not-found') return fail('not-found', appended.detail);
    return ok(await conflictOf(context, tx, id, request.after));
  });
}
