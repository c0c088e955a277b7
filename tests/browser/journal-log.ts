import { randomBytes } from 'node:crypto';
import type { Bytes } from '../../lib/bytes.ts';
import { signCheckpoint } from '../../lib/log/checkpoint.ts';
import { verifierKey } from '../../lib/log/key.ts';
import { leafData, leafHash } from '../../lib/log/leaf.ts';
import { formatReceipt } from '../../lib/log/proof.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { inclusionProof, nodesOf, root } from '../../lib/log/tree.ts';

const ORIGIN = 'association.example/log';

/** An association's log in memory, with true proofs. */
export interface TestLog {
  key: string;
  append(object: string): Promise<Receipt>;
}

export async function newLog(): Promise<TestLog> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('a pair of keys');
  const publicKey: Bytes = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const nodes = new Map<string, Bytes>();
  const read = async (level: number, index: number) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  let size = 0;
  return {
    key: await verifierKey(ORIGIN, publicKey),
    async append(object) {
      const salt: Bytes = new Uint8Array(randomBytes(32));
      const index = size;
      const leaf = await leafHash(await leafData(salt, object));
      for (const node of await nodesOf(index, leaf, read))
        nodes.set(`${node.level}/${node.index}`, node.hash);
      size += 1;
      const hashes = await inclusionProof(index, size, read);
      const head = { origin: ORIGIN, size, root: await root(size, read) };
      const checkpoint = await signCheckpoint(head, { privateKey: pair.privateKey, publicKey });
      return formatReceipt(object, { salt, index, hashes, checkpoint });
    },
  };
}
