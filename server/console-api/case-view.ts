import { stateOf } from '../../lib/cases/state.ts';
import type { CaseView } from '../../lib/console-api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { noteAccess } from './access.ts';
import { asidesOf } from './asides.ts';
import { loadCase } from './load-case.ts';
import { namesOf } from './names.ts';
import { proofsOf } from './proofs.ts';
import type { Session } from './session.ts';

/** A case as a moderator opens it, its proofs checked at this very moment; opening it leaves a line in the journal. */
export async function viewCase(
  context: Context,
  session: Session,
  id: string,
): Promise<Result<CaseView, 'not-found'>> {
  const read = await asTenant(context, session.association, async (tx) => {
    const loaded = await loadCase(tx, id);
    if (!loaded) return null;
    await noteAccess(context, tx, session, { action: 'case-opened', case: id });
    const events = loaded.events.map(({ event }) => event);
    const names = await namesOf(context.keys, tx, { id, events });
    return { loaded, names, asides: await asidesOf(tx, id) };
  });
  if (!read) return fail('not-found', `no case ${id}`);
  const { loaded, names, asides } = read;
  const state = stateOf(loaded.events.map(({ event }) => event));
  if (!state) throw new Error(`case ${id} has no event`);
  const { records, classifications } = loaded;
  const events = loaded.events.map(({ id: event, event: body, receipt }) => ({
    id: event,
    event: body,
    receipt,
  }));
  return ok({ id, state, records, classifications, events, asides, proofs: await proofsOf(loaded), names });
}
