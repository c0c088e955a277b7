import type { Bytes } from '../bytes.ts';
import { toHex } from '../bytes.ts';
import { nodeHash } from './leaf.ts';

/** An audit path and what it should lead to; `leaf` is the leaf's hash. */
export interface Inclusion {
  leaf: Bytes;
  index: number;
  size: number;
  proof: readonly Bytes[];
  root: Bytes;
}

/** Whether the leaf is at `index` under `root` (RFC 9162 § 2.1.3.2). */
export async function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  // Division, not shifts: JavaScript's bitwise operators stop at 32 bits.
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0 || p.length !== 32) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = await nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      r = await nodeHash(r, p);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && toHex(r) === toHex(root);
}

function half(n: number): number {
  return Math.floor(n / 2);
}
