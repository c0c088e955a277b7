import { LIMITS } from '../../lib/api.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import type { BlobStore } from './driver.ts';
import { keepBlob, leaseFrom } from './keep.ts';

/** A file put in chunks: its own hash, and theirs in their order. */
export interface Parts {
  sha256: string;
  chunks: readonly string[];
}

/** What came of putting chunks together; `missing` are the hashes of those that are not there. */
export type Assembled = Result<
  { size: number; fresh: boolean },
  'missing-blobs' | 'hash-mismatch' | 'too-large' | 'cut-short'
> & { missing?: string[] };

/**
 * Makes one file of the association's chunks, durable once this resolves. The chunks themselves are blobs that no record
 * names: they are forgotten once their lease is past.
 */
export async function assemble(
  context: Context,
  association: string,
  { sha256, chunks }: Parts,
): Promise<Assembled> {
  const missing = await missingOf(context, association, chunks);
  if (missing.length > 0) return { ...fail('missing-blobs', `${missing.length} chunks`), missing };
  const whole = concatenated(context.blobs, association, chunks);
  const staged = await context.blobs.stage(whole, LIMITS.blob);
  if (!staged.ok) return staged;
  try {
    if (staged.value.sha256 !== sha256)
      return fail('hash-mismatch', `together they are ${staged.value.sha256}`);
    const fresh = await keepBlob(context, association, staged.value);
    return ok({ size: staged.value.size, fresh });
  } finally {
    await staged.value.drop();
  }
}

/** Which chunks are not there; the leases of those that are begin anew, so that none is forgotten while it is read. */
async function missingOf(
  context: Context,
  association: string,
  chunks: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(chunks)];
  const rows = await asTenant(context, association, (tx) =>
    tx
      .updateTable('blob')
      .set({ lease_until: leaseFrom(context) })
      .where('association', '=', association)
      .where('sha256', 'in', wanted)
      .returning('sha256')
      .execute(),
  );
  const there = new Set(rows.map((row) => row.sha256));
  return wanted.filter((chunk) => !there.has(chunk));
}

async function* concatenated(
  blobs: BlobStore,
  association: string,
  chunks: readonly string[],
): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield* blobs.read(association, chunk);
}
