import type { SubmissionAnswer } from '../../lib/api.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { ok } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import { appendLeaves } from '../log/append.ts';
import { lockLog } from '../log/head.ts';
import { receiptsFor } from '../log/receipt.ts';
import { batcher } from './batcher.ts';
import { refusalOf } from './decide.ts';
import { type Known, look } from './look.ts';
import type { IngestJob, IngestOutcome } from './outcome.ts';
import { openCase, writeCases } from './write.ts';

/** Submissions that share one lock, one checkpoint and one commit, at most. */
const BATCH = 32;

/** Takes checked submissions of an association (its id is the lane), many at once in one transaction where they come together. */
export type Ingest = (association: string, job: IngestJob) => Promise<IngestOutcome>;

/** The way in of this process: answers only after commit. Other processes take their turn at the log's lock. */
export function ingestInto(context: Context): Ingest {
  return batcher<IngestJob, IngestOutcome>(
    (association, jobs) => asTenant(context, association, (tx) => ingestBatch(context, tx, jobs)),
    BATCH,
  );
}

async function ingestBatch(
  context: Context,
  tx: TenantTransaction,
  jobs: readonly IngestJob[],
): Promise<IngestOutcome[]> {
  const { association } = await lockLog(tx);
  const known = await look(tx, jobs);
  const refusals = jobs.map((job) => refusalOf(job, known));
  const fresh = new Map<string, IngestJob>();
  for (const [at, job] of jobs.entries()) {
    const { id } = job.submission.record.sealed;
    if (!refusals[at] && !known.records.has(id) && !fresh.has(id)) fresh.set(id, job);
  }
  const cases = await Promise.all([...fresh.values()].map((job) => openCase(job, context.now())));
  if (cases.length > 0) await writeCases(context, tx, { association, cases });
  const objects = cases.flatMap(({ submission, received }) => [
    submission.record.sealed.id,
    submission.classification.sealed.id,
    received.id,
  ]);
  const receipts = new Map((await appendLeaves(context, tx, objects)).map((one) => [one.object, one]));
  for (const [object, receipt] of await receiptsFor(tx, knownObjects(known))) receipts.set(object, receipt);
  const caseOf = new Map([...known.records].map(([id, { case: caseId }]) => [id, caseId]));
  for (const { id, submission } of cases) caseOf.set(submission.record.sealed.id, id);
  return jobs.map((job, at) => refusals[at] ?? outcomeOf(job, { caseOf, receipts, fresh }));
}

function knownObjects(known: Known): string[] {
  return [...known.records].flatMap(([record, { classification }]) => [record, classification]);
}

function outcomeOf(
  job: IngestJob,
  done: { caseOf: Map<string, string>; receipts: Map<string, Receipt>; fresh: Map<string, IngestJob> },
): IngestOutcome {
  const { record, classification } = job.submission;
  const caseId = done.caseOf.get(record.sealed.id);
  const [first, second] = [done.receipts.get(record.sealed.id), done.receipts.get(classification.sealed.id)];
  if (!caseId || !first || !second) throw new Error(`record ${record.sealed.id} was lost on the way`);
  const answer: SubmissionAnswer = { case: caseId, record: first, classification: second };
  return ok({ created: done.fresh.get(record.sealed.id) === job, answer });
}
