import type { Bytes } from '../bytes.ts';
import { sha256 } from '../bytes.ts';
import { nodeHash } from './leaf.ts';
import type { ReadNode } from './range.ts';
import { rangeHash, splitOf } from './range.ts';

/** A complete subtree's hash and its place. */
export interface TreeNode {
  level: number;
  index: number;
  hash: Bytes;
}

/** The complete subtrees that appending the leaf hash `leaf` at `index` completes, from the leaf upwards. */
export async function nodesOf(index: number, leaf: Bytes, read: ReadNode): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [{ level: 0, index, hash: leaf }];
  let hash = leaf;
  for (let level = 0, at = index; at % 2 === 1; level += 1) {
    hash = await nodeHash(await read(level, at - 1), hash);
    at = (at - 1) / 2;
    nodes.push({ level: level + 1, index: at, hash });
  }
  return nodes;
}

/** Root of the first `size` leaves; of none, SHA-256 of nothing (RFC 9162 § 2.1.1). */
export function root(size: number, read: ReadNode): Promise<Bytes> {
  return size === 0 ? sha256(new Uint8Array(0)) : rangeHash(0, size, read);
}

/** Audit path of the leaf at `index` in the tree of `size` leaves, leaf's sibling first (RFC 9162 § 2.1.3.1). */
export async function inclusionProof(index: number, size: number, read: ReadNode): Promise<Bytes[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path: Bytes[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const left = index < middle;
    path.push(left ? await rangeHash(middle, end, read) : await rangeHash(start, middle, read));
    [start, end] = left ? [start, middle] : [middle, end];
  }
  return path.reverse();
}
