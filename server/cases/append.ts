import type { Actor, EventBody } from '../../lib/cases/event.ts';
import { apply } from '../../lib/cases/state.ts';
import { parseClassification } from '../../lib/evidence/parse.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { appendLeaves } from '../log/append.ts';
import { lockLog } from '../log/head.ts';
import { type Chain, type WrittenEvent, writeEvent } from './event.ts';
import { eventRow } from './event-row.ts';
import { type CaseStateRow, stateOfRow, stateRow } from './state-row.ts';
import { countCases } from './tally.ts';

/** Who appends, and what they had seen of the case: `after` is the last sequence they know, null to append to whatever is there. */
export interface Appending {
  actor: Actor;
  after: number | null;
}

/** An event that was appended, with the log's proof of it. */
export type AppendedEvent = WrittenEvent & { receipt: Receipt };

/**
 * Appends events to a case that has some: rows, projection (by `apply`) and leaves in the caller's transaction, under
 * the log's lock. `conflict` where the case has moved since `after`; `not-found` where the tenant has no such case.
 */
export async function appendEvents(
  context: Context,
  tx: TenantTransaction,
  caseId: string,
  bodies: readonly EventBody[],
  { actor, after }: Appending,
): Promise<Result<AppendedEvent[], 'conflict' | 'not-found'>> {
  await lockLog(tx);
  const row = await tx.selectFrom('case_state').selectAll().where('case_id', '=', caseId).executeTakeFirst();
  if (!row) return fail('not-found', `no case ${caseId}`);
  if (after !== null && after !== row.events) return fail('conflict', `the case is at event ${row.events}`);
  const written = await writeAll(caseId, bodies, { row, actor, at: context.now() });
  const { association } = row;
  if (written.length > 0) {
    await tx
      .insertInto('case_event')
      .values(written.map((one) => eventRow(association, one)))
      .execute();
    await project(tx, row, written);
  }
  const receipts = await appendLeaves(
    context,
    tx,
    written.map(({ id }) => id),
  );
  return ok(written.flatMap((one, at) => (receipts[at] ? [{ ...one, receipt: receipts[at] }] : [])));
}

async function writeAll(
  caseId: string,
  bodies: readonly EventBody[],
  { row, actor, at }: { row: CaseStateRow; actor: Actor; at: Date },
): Promise<WrittenEvent[]> {
  const written: WrittenEvent[] = [];
  let after: Chain = { sequence: row.events, id: row.last_event_id };
  for (const body of bodies) {
    const next = await writeEvent(caseId, body, { after, actor, at });
    written.push(next);
    after = { sequence: next.event.sequence, id: next.id };
  }
  return written;
}

async function project(
  tx: TenantTransaction,
  row: CaseStateRow,
  written: readonly WrittenEvent[],
): Promise<void> {
  const before = stateOfRow(row);
  const state = written.reduce((folded, { event }) => apply(folded, event), before);
  const latest = state.classifications.at(-1);
  const changed = latest !== undefined && latest !== before.classifications.at(-1);
  const summary = changed ? { ...row, proposed: await categoriesOf(tx, latest) } : row;
  const { platform, author, excerpt, published_at, picture, proposed } = summary;
  const next = stateRow({ association: row.association, case_id: row.case_id }, state, {
    summary: { platform, author, excerpt, published_at, picture, proposed },
    lastEventId: written.at(-1)?.id ?? row.last_event_id,
  });
  const { association, case_id, ...columns } = next;
  await tx
    .updateTable('case_state')
    .set(columns)
    .where('association', '=', association)
    .where('case_id', '=', case_id)
    .execute();
  await countCases(tx, association, { from: before.review, to: state.review, cases: 1 });
}

async function categoriesOf(tx: TenantTransaction, classification: string): Promise<string[]> {
  const { text } = await tx
    .selectFrom('classification')
    .select('text')
    .where('id', '=', classification)
    .executeTakeFirstOrThrow();
  const parsed = parseClassification(text);
  if (!parsed.ok) throw new Error(`classification ${classification} is no longer readable: ${parsed.detail}`);
  return parsed.value.categories;
}
