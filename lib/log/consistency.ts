import type { Bytes } from '../bytes.ts';
import { toHex } from '../bytes.ts';
import { nodeHash } from './leaf.ts';
import type { ReadNode } from './range.ts';
import { rangeHash, splitOf } from './range.ts';

/** Proof that the tree of `first` leaves is the beginning of the tree of `second` (RFC 9162 § 2.1.4.1). */
export async function consistencyProof(first: number, second: number, read: ReadNode): Promise<Bytes[]> {
  if (!(first > 0 && first <= second)) throw new RangeError(`no proof from ${first} to ${second}`);
  const path: Bytes[] = [];
  let [start, end, whole] = [0, second, true];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      path.push(await rangeHash(middle, end, read));
      end = middle;
    } else {
      path.push(await rangeHash(start, middle, read));
      start = middle;
      whole = false;
    }
  }
  if (!whole) path.push(await rangeHash(start, end, read));
  return path.reverse();
}

/** Two tree heads and what should bind them. */
export interface Consistency {
  first: number;
  firstRoot: Bytes;
  second: number;
  secondRoot: Bytes;
  proof: readonly Bytes[];
}

/** Whether the second tree only appended to the first (RFC 9162 § 2.1.4.2). */
export async function verifyConsistency(given: Consistency): Promise<boolean> {
  const { first, second, firstRoot, secondRoot, proof } = given;
  if (!(first > 0 && first <= second)) return false;
  if (first === second) return proof.length === 0 && toHex(firstRoot) === toHex(secondRoot);
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : [...proof];
  const [seed, ...rest] = path;
  if (seed === undefined || path.some((hash) => hash.length !== 32)) return false;
  const roots = await foldBoth(first - 1, second - 1, seed, rest);
  return roots !== null && toHex(roots.fr) === toHex(firstRoot) && toHex(roots.sr) === toHex(secondRoot);
}

async function foldBoth(
  firstLast: number,
  secondLast: number,
  seed: Bytes,
  path: readonly Bytes[],
): Promise<{ fr: Bytes; sr: Bytes } | null> {
  let [fn, sn, fr, sr] = [firstLast, secondLast, seed, seed];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  for (const c of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [await nodeHash(c, fr), await nodeHash(c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      sr = await nodeHash(sr, c);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? { fr, sr } : null;
}

function half(n: number): number {
  return Math.floor(n / 2);
}
