import type { BundleInput, Dossier } from '../../lib/bundle/input.ts';
import { reportHtml } from '../../lib/bundle/report.ts';
import { sha256Hex, utf8 } from '../../lib/bytes.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

import { appendEvents } from '../cases/append.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { lockLog } from '../log/head.ts';
import { actorIn } from '../moderators/actor.ts';
import { noteAccess } from './access.ts';
import { loadCase } from './load-case.ts';
import type { Session } from './session.ts';
import { version } from './version.ts';

/**
 * Writes the report of a case as it stands, appends the `exported` event that names the report's SHA-256, and answers
 * what the bundle is made of. One transaction under the log's lock: nothing happens to the case in between.
 */
export async function exportCase(
  context: Context,
  session: Session,
  id: string,
): Promise<Result<BundleInput, 'not-found'>> {
  const at = context.now();
  const held: Context = { ...context, now: () => at };
  return asTenant(held, session.association, async (tx) => {
    await lockLog(tx);
    const loaded = await loadCase(tx, id);
    if (!loaded) return fail('not-found', `no case ${id}`);
    const { records, classifications, events, logKey } = loaded;
    const dossier: Dossier = {
      case: id,
      association: loaded.association.name,
      toolVersion: version,
      exportedAt: at.toISOString(),
      logKey,
      records,
      classifications,
      events,
    };
    const report = reportHtml(dossier);
    const body = { kind: 'exported', container: 'bagit-1.0', report: await sha256Hex(utf8(report)) } as const;
    const actor = actorIn(context.keys, id, session.moderator);
    const appended = await appendEvents(held, tx, id, [body], { actor, after: events.length });
    if (!appended.ok) throw new Error(`case ${id} changed under the lock: ${appended.code}`);
    await noteAccess(held, tx, session, { action: 'case-exported', case: id, object: body.report });
    return ok({ ...dossier, events: [...events, ...appended.value], report });
  });
}
