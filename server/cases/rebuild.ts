import { sql } from 'kysely';
import type { CaseEvent } from '../../lib/cases/event.ts';
import { parseEvent } from '../../lib/cases/parse.ts';
import { type CaseState, stateOf } from '../../lib/cases/state.ts';
import { parseClassification, parseRecord } from '../../lib/evidence/parse.ts';
import type { Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import { lockLog } from '../log/head.ts';
import { type CaseStateRow, stateRow } from './state-row.ts';
import { summaryOf } from './summary.ts';

const BATCH = 200;

/**
 * Works out every case of an association again from its events, and the counts from the cases: after a change of
 * `STATE_VERSION`, or where a projection is doubted. Answers how many. Batches under the log's lock: cases can go on being
 * received and reviewed meanwhile.
 */
export async function rebuildCases(context: Context, association: string): Promise<number> {
  let [rebuilt, from]: [number, string | null] = [0, null];
  do {
    const ids: string[] = await asTenant(context, association, (tx) => rebuildBatch(tx, from));
    rebuilt += ids.length;
    from = ids.at(-1) ?? null;
  } while (from !== null);
  await asTenant(context, association, recount);
  return rebuilt;
}

async function rebuildBatch(tx: TenantTransaction, from: string | null): Promise<string[]> {
  const { association } = await lockLog(tx);
  const cases = await tx
    .selectFrom('case')
    .select('id')
    .$if(from !== null, (query) => query.where('id', '>', from ?? ''))
    .orderBy('id')
    .limit(BATCH)
    .execute();
  const ids = cases.map(({ id }) => id);
  const rows = await rowsOf(tx, association, ids);
  if (rows.length > 0) await replace(tx, rows);
  return ids;
}

async function rowsOf(tx: TenantTransaction, association: string, ids: string[]): Promise<CaseStateRow[]> {
  if (ids.length === 0) return [];
  const events = await tx
    .selectFrom('case_event')
    .select(['case_id', 'id', 'text'])
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('sequence')
    .execute();
  const byCase = Map.groupBy(events, (event) => event.case_id);
  return Promise.all(
    [...byCase].map(async ([case_id, written]) => {
      const folded: CaseEvent[] = written.map(({ text }) => readable(parseEvent(text)));
      const state = stateOf(folded);
      if (!state) throw new Error(`case ${case_id} has no event`);
      const summary = await summaryFor(tx, state);
      return stateRow({ association, case_id }, state, { summary, lastEventId: written.at(-1)?.id ?? '' });
    }),
  );
}

async function summaryFor(tx: TenantTransaction, state: CaseState) {
  const read = async (table: 'record' | 'classification', id = '') =>
    (await tx.selectFrom(table).select('text').where('id', '=', id).executeTakeFirstOrThrow()).text;
  const record = readable(parseRecord(await read('record', state.records[0])));
  const latest = readable(parseClassification(await read('classification', state.classifications.at(-1))));
  return summaryOf(record, latest);
}

function readable<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`what was written can no longer be read: ${parsed.detail}`);
  return parsed.value;
}

async function replace(tx: TenantTransaction, rows: readonly CaseStateRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'association' && name !== 'case_id');
  const taken = Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)]));
  await tx
    .insertInto('case_state')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['association', 'case_id']).doUpdateSet(taken))
    .execute();
}

async function recount(tx: TenantTransaction): Promise<void> {
  const { association } = await lockLog(tx);
  for (const review of ['to-review', 'accepted', 'rejected'] as const) {
    const cases = tx
      .selectFrom('case_state')
      .select(({ fn }) => fn.countAll<number>().as('cases'))
      .where('review', '=', review);
    const { cases: counted } = await cases.executeTakeFirstOrThrow();
    await tx
      .insertInto('case_tally')
      .values({ association, review, cases: counted })
      .onConflict((conflict) => conflict.columns(['association', 'review']).doUpdateSet({ cases: counted }))
      .execute();
  }
}
