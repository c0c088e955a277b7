import type { Bytes } from '../../lib/bytes.ts';
import { signCheckpoint } from '../../lib/log/checkpoint.ts';
import { leafData, leafHash } from '../../lib/log/leaf.ts';
import type { NoteKey } from '../../lib/log/note.ts';
import { formatReceipt } from '../../lib/log/proof.ts';
import type { ReadNode } from '../../lib/log/range.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { inclusionProof, nodesOf, root } from '../../lib/log/tree.ts';

/** A log kept in memory, on the same functions as the server's. */
export function memoryLog() {
  const nodes = new Map<string, Bytes>();
  const read: ReadNode = async (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  let size = 0;
  return {
    read,
    size: () => size,
    async append(leaf: Bytes): Promise<number> {
      for (const node of await nodesOf(size, leaf, read)) nodes.set(`${node.level}/${node.index}`, node.hash);
      size += 1;
      return size - 1;
    },
  };
}

/** Appends an object under a salt of its own (32 × `mark`), and gives its index. */
export async function appendObject(log: ReturnType<typeof memoryLog>, object: string, mark: number) {
  const salt = new Uint8Array(32).fill(mark);
  return { salt, index: await log.append(await leafHash(await leafData(salt, object))) };
}

/** The receipt of an object at the log's present size. */
export async function receiptOf(
  log: ReturnType<typeof memoryLog>,
  object: string,
  at: { salt: Bytes; index: number },
  origin: string,
  key: NoteKey,
): Promise<Receipt> {
  const size = log.size();
  const checkpoint = await signCheckpoint({ origin, size, root: await root(size, log.read) }, key);
  return formatReceipt(object, { ...at, hashes: await inclusionProof(at.index, size, log.read), checkpoint });
}
