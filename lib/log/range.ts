import type { Bytes } from '../bytes.ts';
import { nodeHash } from './leaf.ts';

/** Reads the hash of a complete subtree: `level` 0 is leaves, `index` counts subtrees of that level from the left. */
export type ReadNode = (level: number, index: number) => Promise<Bytes>;

/** The largest power of two below `n`, for n ≥ 2: where RFC 9162 § 2.1.1 splits a tree. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Hash of the leaves from `start` to `end` (excluded), where `start` is as RFC 9162 splits a tree. */
export async function rangeHash(start: number, end: number, read: ReadNode): Promise<Bytes> {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read(level, start / size);
  const middle = start + splitOf(size);
  return nodeHash(await rangeHash(start, middle, read), await rangeHash(middle, end, read));
}
