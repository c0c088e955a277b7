import { randomUUID } from 'node:crypto';
import { stateOf } from '../../lib/cases/state.ts';
import { type WrittenEvent, writeEvent } from '../cases/event.ts';
import { eventRow } from '../cases/event-row.ts';
import { stateRow } from '../cases/state-row.ts';
import { summaryOf } from '../cases/summary.ts';
import { countCases } from '../cases/tally.ts';
import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { Checked, CheckedSubmission } from './checked.ts';
import type { IngestJob } from './outcome.ts';

/** A submission that becomes a case. */
export interface NewCase {
  id: string;
  device: string;
  submission: CheckedSubmission;
  received: WrittenEvent;
}

/** Opens the case of a submission: its id, and the event that says what was received. */
export async function openCase({ device, submission }: IngestJob, at: Date): Promise<NewCase> {
  const id = randomUUID();
  const { record, classification } = submission;
  const body = {
    kind: 'received' as const,
    record: record.sealed.id,
    classifications: [classification.sealed.id],
  };
  const received = await writeEvent(id, body, { after: null, actor: { role: 'device', id: null }, at });
  return { id, device, submission, received };
}

function sealedColumns({ sealed }: Checked<unknown>) {
  const { id, text, seal } = sealed;
  return { id, text, seal_key: seal.publicKey, seal_signature: seal.signature };
}

/** Writes new cases with all that belongs to them, one statement a table; leaves are the caller's. */
export async function writeCases(
  context: Context,
  tx: TenantTransaction,
  { association, cases }: { association: string; cases: readonly NewCase[] },
): Promise<void> {
  const received_at = context.now();
  await tx
    .insertInto('case')
    .values(cases.map(({ id }) => ({ association, id, opened_at: received_at })))
    .execute();
  await writeEvidence(tx, { association, cases, received_at });
  await tx
    .insertInto('case_event')
    .values(cases.map(({ received }) => eventRow(association, received)))
    .execute();
  await tx
    .insertInto('case_state')
    .values(cases.map((one) => firstState(association, one)))
    .execute();
  await countCases(tx, association, { from: null, to: 'to-review', cases: cases.length });
}

async function writeEvidence(
  tx: TenantTransaction,
  { association, cases, received_at }: { association: string; cases: readonly NewCase[]; received_at: Date },
): Promise<void> {
  const records = cases.map(({ id, device, submission: { record, classification } }) => ({
    ...sealedColumns(record),
    ...{ association, case_id: id, device, classification: classification.sealed.id, received_at },
  }));
  await tx.insertInto('record').values(records).execute();
  const files = cases.flatMap(({ submission: { record } }) =>
    record.value.files.map(({ sha256, role, mediaType }, position) => ({
      ...{ association, record: record.sealed.id, position, sha256, role },
      media_type: mediaType,
    })),
  );
  if (files.length > 0) await tx.insertInto('record_file').values(files).execute();
  const classifications = cases.map(({ id, submission: { record, classification } }) => ({
    ...sealedColumns(classification),
    ...{ association, case_id: id, record: record.sealed.id, received_at },
  }));
  await tx.insertInto('classification').values(classifications).execute();
  const asides = cases.flatMap(({ id, submission: { record, aside } }) =>
    aside === null ? [] : [{ association, record: record.sealed.id, case_id: id, ...aside, received_at }],
  );
  if (asides.length > 0) await tx.insertInto('aside').values(asides).execute();
}

function firstState(association: string, { id, submission, received }: NewCase) {
  const state = stateOf([received.event]);
  if (!state) throw new Error('one event makes a state');
  const summary = summaryOf(submission.record.value, submission.classification.value);
  return stateRow({ association, case_id: id }, state, { summary, lastEventId: received.id });
}
