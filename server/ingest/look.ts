import type { TenantTransaction } from '../db/tenant.ts';
import type { IngestJob } from './outcome.ts';
import { type CertifiedKey, certifiedKeys } from './sealing-key.ts';

/** What the database knows that decides over a batch of submissions. */
export interface Known {
  keys: Map<string, CertifiedKey>;
  /** Sizes in bytes, by SHA-256. */
  blobs: Map<string, number>;
  /** By record id. */
  records: Map<string, { case: string; classification: string }>;
}

/** Looks everything up in three queries, under the log's lock; the blobs cannot be collected before commit. */
export async function look(tx: TenantTransaction, jobs: readonly IngestJob[]): Promise<Known> {
  const submissions = jobs.map(({ submission }) => submission);
  const keys = submissions.flatMap(({ record, classification }) => [
    record.sealed.seal.publicKey,
    classification.sealed.seal.publicKey,
  ]);
  const files = submissions.flatMap(({ record }) => record.value.files.map(({ sha256 }) => sha256));
  return {
    keys: await certifiedKeys(tx, keys),
    blobs: await blobsOf(tx, files),
    records: await recordsOf(
      tx,
      submissions.map(({ record }) => record.sealed.id),
    ),
  };
}

async function blobsOf(tx: TenantTransaction, files: readonly string[]): Promise<Map<string, number>> {
  if (files.length === 0) return new Map();
  const rows = await tx
    .selectFrom('blob')
    .select(['sha256', 'size'])
    .where('sha256', 'in', [...files])
    .orderBy('sha256')
    .forKeyShare()
    .execute();
  return new Map(rows.map(({ sha256, size }) => [sha256, size]));
}

async function recordsOf(tx: TenantTransaction, ids: readonly string[]): Promise<Known['records']> {
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'case_id', 'classification'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, case_id, classification }) => [id, { case: case_id, classification }]));
}
