import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATHS } from '../../../lib/api.ts';
import { sha256Hex, utf8 } from '../../../lib/bytes.ts';
import type { Actor, EventBody } from '../../../lib/cases/event.ts';
import { parseEvent } from '../../../lib/cases/parse.ts';
import { stateOf } from '../../../lib/cases/state.ts';
import { verifyReceipt } from '../../../lib/log/verify-receipt.ts';
import { appendEvents } from '../../../server/cases/append.ts';
import { rebuildCases } from '../../../server/cases/rebuild.ts';
import { stateOfRow } from '../../../server/cases/state-row.ts';
import { loadCase } from '../../../server/console-api/load-case.ts';
import { asTenant, type TenantTransaction } from '../../../server/db/tenant.ts';
import { withClient } from '../../../server/postgres/client.ts';
import { newServed, type Served } from '../served.ts';
import { record, type Volunteer } from '../volunteer.ts';

let served: Served;
let alice: Volunteer;
beforeAll(async () => {
  served = await newServed();
  alice = await served.volunteer(served.bleuet);
});
afterAll(() => served.close());

const bob: Actor = { role: 'moderator', id: '11111111-1111-4111-8111-111111111111' };
const ACCEPTED: EventBody = { kind: 'accepted', categories: ['injure-publique-raciale'], reason: 'Clair.' };
const REJECTED: EventBody = { kind: 'rejected', reason: 'Hors périmètre.' };
const inBleuet = <T>(work: (tx: TenantTransaction) => Promise<T>) =>
  asTenant(served.context, served.bleuet.id, work);
const newCase = async (): Promise<string> =>
  (await alice.post(PATHS.records, await alice.seal(record()))).body.case;
const append = (caseId: string, bodies: EventBody[], after: number | null = null) =>
  inBleuet((tx) => appendEvents(served.context, tx, caseId, bodies, { actor: bob, after }));
const rowsOf = (table: 'case_state' | 'case_tally') =>
  inBleuet((tx) =>
    tx
      .selectFrom(table)
      .selectAll()
      .orderBy(table === 'case_state' ? 'case_id' : 'review')
      .execute(),
  );

describe('events appended to a case', () => {
  test('can be read again, or are not written at all', async () => {
    const id = await newCase();
    await expect(append(id, [{ ...REJECTED, reason: 'nul\0' }])).rejects.toThrow('bad-record');
    expect((await inBleuet((tx) => loadCase(tx, id)))?.events).toHaveLength(1);
  });

  test('make a chain of canonical texts, each with a receipt, and the state is worked out from them', async () => {
    const id = await newCase();
    const appended = await append(id, [ACCEPTED, REJECTED], 1);
    if (!appended.ok) throw new Error(appended.detail);
    const rows = await inBleuet((tx) =>
      tx.selectFrom('case_event').selectAll().where('case_id', '=', id).orderBy('sequence').execute(),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['received', 'accepted', 'rejected']);
    const events = [];
    for (const [at, row] of rows.entries()) {
      expect(row.id).toBe(await sha256Hex(utf8(row.text)));
      expect(row.previous).toBe(rows[at - 1]?.id ?? null);
      const parsed = parseEvent(row.text);
      if (parsed.ok) events.push(parsed.value);
    }
    for (const { receipt } of appended.value) {
      expect(await verifyReceipt(receipt, served.bleuet.logKey)).toMatchObject({ ok: true });
    }
    const state = await inBleuet((tx) =>
      tx.selectFrom('case_state').selectAll().where('case_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(stateOfRow(state)).toEqual(stateOf(events));
    expect(state.review).toBe('rejected');
  });

  test('by somebody who had not seen the last one are refused, and write nothing', async () => {
    const id = await newCase();
    expect(await append(id, [ACCEPTED], 1)).toMatchObject({ ok: true });
    expect(await append(id, [REJECTED], 1)).toMatchObject({ ok: false, code: 'conflict' });
    const { events } = await inBleuet((tx) =>
      tx.selectFrom('case_state').select('events').where('case_id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(events).toBe(2);
  });

  test('by ten moderators at once, who all saw the same, let one through', async () => {
    const id = await newCase();
    const all = await Promise.all(Array.from({ length: 10 }, () => append(id, [ACCEPTED], 1)));
    expect(all.filter(({ ok }) => ok).length).toBe(1);
  });

  test('to a case of another association are refused as to one that is not there', async () => {
    const id = await newCase();
    const elsewhere = await asTenant(served.context, served.chardon.id, (tx) =>
      appendEvents(served.context, tx, id, [ACCEPTED], { actor: bob, after: null }),
    );
    expect(elsewhere).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('move the counts of the queue', async () => {
    const before = Object.fromEntries((await rowsOf('case_tally')).map((row) => Object.values(row).slice(1)));
    const id = await newCase();
    await append(id, [ACCEPTED]);
    const after = Object.fromEntries((await rowsOf('case_tally')).map((row) => Object.values(row).slice(1)));
    expect(after).toEqual({ ...before, accepted: before['accepted'] + 1 });
  });
});

test('the projection, dropped and worked out again from the events, has equal rows', async () => {
  const sent = await alice.seal(record());
  const { body } = await alice.post(PATHS.records, sent);
  const { classification } = await alice.seal(JSON.parse(sent.record.text), {
    categories: [],
  });
  await alice.post(PATHS.classifications, { classification });
  await append(body.case, [
    { ...ACCEPTED, kind: 'requalified', lawVersion: '2026-11-01' } as EventBody,
    ACCEPTED,
  ]);
  const [states, tally] = [await rowsOf('case_state'), await rowsOf('case_tally')];
  await withClient(served.database.ownerUrl, (client) => client.query('truncate case_state, case_tally'));
  expect(await rowsOf('case_state')).toEqual([]);
  expect(await rebuildCases(served.context, served.bleuet.id)).toBe(states.length);
  expect(await rowsOf('case_state')).toEqual(states);
  expect((await rowsOf('case_tally')).filter((row) => 'cases' in row && row.cases > 0)).toEqual(
    tally.filter((row) => 'cases' in row && row.cases > 0),
  );
});
