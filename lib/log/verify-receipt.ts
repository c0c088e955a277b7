import { isSha256 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { TreeHead } from './checkpoint.ts';
import { openCheckpoint } from './checkpoint.ts';
import { verifyInclusion } from './inclusion.ts';
import { leafData, leafHash } from './leaf.ts';
import { parseProof } from './proof.ts';
import type { Receipt } from './receipt.ts';

/**
 * Whether the log of `logKey` (a verifier key, pinned) holds the object of a receipt: the leaf is made again from
 * salt and object, its path leads to the root, the root is in a checkpoint the log signed.
 */
export async function verifyReceipt(
  receipt: Receipt,
  logKey: string,
): Promise<
  Result<TreeHead & { index: number }, 'bad-proof' | 'bad-checkpoint' | 'other-log' | 'not-included'>
> {
  const proof = parseProof(receipt.proof);
  if (!proof.ok) return proof;
  if (!isSha256(receipt.object)) return fail('bad-proof', 'the object is not named by a SHA-256');
  const head = await openCheckpoint(proof.value.checkpoint, logKey);
  if (!head.ok) return fail(head.code === 'other-log' ? 'other-log' : 'bad-checkpoint', head.detail);
  const leaf = await leafHash(await leafData(proof.value.salt, receipt.object));
  const { index, hashes } = proof.value;
  const { size, root } = head.value;
  if (!(await verifyInclusion({ leaf, index, size, proof: hashes, root }))) {
    return fail('not-included', `${receipt.object} is not leaf ${index} of ${size}`);
  }
  return ok({ ...head.value, index });
}
