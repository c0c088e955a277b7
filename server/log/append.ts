import { randomBytes } from 'node:crypto';
import type { Bytes } from '../../lib/bytes.ts';
import { signCheckpoint } from '../../lib/log/checkpoint.ts';
import { leafData, leafHash } from '../../lib/log/leaf.ts';
import { formatReceipt } from '../../lib/log/proof.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { inclusionProof, nodesOf, root, type TreeNode } from '../../lib/log/tree.ts';
import type { Context } from '../context.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { type LockedLog, lockLog } from './head.ts';
import { loadNodes, type Nodes, nodeName, peaksOf, readerOf } from './nodes.ts';
import { openLogKey } from './secret.ts';

interface Leaf {
  index: number;
  object: string;
  salt: Bytes;
}

/** Grows the tree in memory: `nodes` gains every subtree that the leaves complete. */
async function grow(leaves: readonly Leaf[], nodes: Nodes): Promise<TreeNode[]> {
  const made: TreeNode[] = [];
  for (const { index, object, salt } of leaves) {
    const hash = await leafHash(await leafData(salt, object));
    for (const node of await nodesOf(index, hash, readerOf(nodes))) {
      nodes.set(nodeName(node.level, node.index), node.hash);
      made.push(node);
    }
  }
  return made;
}

async function write(
  tx: TenantTransaction,
  log: LockedLog,
  grown: { leaves: Leaf[]; made: TreeNode[]; size: number; top: Bytes; note: string; at: Date },
): Promise<void> {
  const { association } = log;
  const { size } = grown;
  await tx
    .insertInto('log_leaf')
    .values(
      grown.leaves.map((leaf) => ({ ...leaf, association, salt: Buffer.from(leaf.salt), covered_by: size })),
    )
    .execute();
  await tx
    .insertInto('log_node')
    .values(grown.made.map((node) => ({ ...node, association, hash: Buffer.from(node.hash) })))
    .execute();
  await tx
    .insertInto('log_checkpoint')
    .values({ association, size, root: Buffer.from(grown.top), note: grown.note, signed_at: grown.at })
    .execute();
  await tx.updateTable('log_head').set({ size }).where('association', '=', association).execute();
}

/**
 * Appends objects (ids of records, classifications, events: 64 hexadecimal digits) to the tenant's log, under its lock,
 * with one signed checkpoint over them all. Answers their receipts in order. An object already there throws.
 */
export async function appendLeaves(
  context: Context,
  tx: TenantTransaction,
  objects: readonly string[],
): Promise<Receipt[]> {
  if (objects.length === 0) return [];
  const log = await lockLog(tx);
  const leaves = objects.map((object, at) => ({
    index: log.size + at,
    object,
    salt: new Uint8Array(randomBytes(32)),
  }));
  const nodes = await loadNodes(tx, peaksOf(log.size));
  const made = await grow(leaves, nodes);
  const size = log.size + leaves.length;
  const top = await root(size, readerOf(nodes));
  const key = await openLogKey(context.keys, log.association, log.secret);
  const note = await signCheckpoint({ origin: log.origin, size, root: top }, key);
  await write(tx, log, { leaves, made, size, top, note, at: context.now() });
  const receipts = leaves.map(async ({ index, object, salt }) => {
    const hashes = await inclusionProof(index, size, readerOf(nodes));
    return formatReceipt(object, { salt, index, hashes, checkpoint: note });
  });
  return Promise.all(receipts);
}
