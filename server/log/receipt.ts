import { formatReceipt } from '../../lib/log/proof.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { inclusionProof } from '../../lib/log/tree.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { loadNodes, nodesReadBy, readerOf } from './nodes.ts';

/**
 * The receipts of objects, by object, for those that the tenant's log holds. Each leads to the first checkpoint that
 * covered its object: the same receipt for the same object, for ever.
 */
export async function receiptsFor(
  tx: TenantTransaction,
  objects: readonly string[],
): Promise<Map<string, Receipt>> {
  if (objects.length === 0) return new Map();
  const leaves = await tx
    .selectFrom('log_leaf')
    .innerJoin('log_checkpoint', 'log_checkpoint.size', 'log_leaf.covered_by')
    .select([
      'log_leaf.index',
      'log_leaf.object',
      'log_leaf.salt',
      'log_checkpoint.size',
      'log_checkpoint.note',
    ])
    .where('log_leaf.object', 'in', [...objects])
    .execute();
  const paths = (read: Parameters<typeof inclusionProof>[2]) =>
    Promise.all(leaves.map(({ index, size }) => inclusionProof(index, size, read)));
  const proofs = await paths(readerOf(await loadNodes(tx, await nodesReadBy(paths))));
  return new Map(
    leaves.map(({ object, index, salt, note }, at) => {
      const hashes = proofs[at] ?? [];
      return [object, formatReceipt(object, { salt: new Uint8Array(salt), index, hashes, checkpoint: note })];
    }),
  );
}

/** The receipt of one object that the tenant's log is known to hold. Throws where it does not. */
export async function receiptFor(tx: TenantTransaction, object: string): Promise<Receipt> {
  const receipt = (await receiptsFor(tx, [object])).get(object);
  if (!receipt) throw new RangeError(`${object} is not in the log`);
  return receipt;
}
