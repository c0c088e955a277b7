import { sql } from 'kysely';
import type { Bytes } from '../../lib/bytes.ts';
import type { ReadNode } from '../../lib/log/range.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** Nodes of a tree at hand, by `<level>/<index>`. */
export type Nodes = Map<string, Bytes>;

/** The name of a node in `Nodes`. */
export function nodeName(level: number, index: number): string {
  return `${level}/${index}`;
}

/** Reads from nodes at hand; asking for another one is a bug, and throws. */
export function readerOf(nodes: Nodes): ReadNode {
  return async (level, index) => {
    const hash = nodes.get(nodeName(level, index));
    if (!hash) throw new RangeError(`node ${level}/${index} is not at hand`);
    return hash;
  };
}

/** The complete subtrees that make up a tree of `size` leaves: all that appending to it ever reads. */
export function peaksOf(size: number): [level: number, index: number][] {
  const peaks: [number, number][] = [];
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) peaks.push([level, rest - 1]);
  }
  return peaks;
}

/**
 * Which nodes some work on a tree reads. What is read never depends on the hashes, so the work is run once on zeros
 * and every node can then be had in one query.
 */
export async function nodesReadBy(
  work: (read: ReadNode) => Promise<unknown>,
): Promise<[level: number, index: number][]> {
  const asked = new Map<string, [number, number]>();
  await work(async (level, index) => {
    asked.set(nodeName(level, index), [level, index]);
    return new Uint8Array(32);
  });
  return [...asked.values()];
}

/** Loads nodes of the tenant's log. */
export async function loadNodes(
  tx: TenantTransaction,
  wanted: readonly (readonly [level: number, index: number])[],
): Promise<Nodes> {
  const nodes: Nodes = new Map();
  if (wanted.length === 0) return nodes;
  const levels = wanted.map(([level]) => level);
  const indexes = wanted.map(([, index]) => index);
  const rows = await tx
    .selectFrom('log_node')
    .select(['level', 'index', 'hash'])
    .where(sql<boolean>`(level, index) in (select * from unnest(${levels}::integer[], ${indexes}::bigint[]))`)
    .execute();
  for (const row of rows) nodes.set(nodeName(row.level, row.index), new Uint8Array(row.hash));
  return nodes;
}
