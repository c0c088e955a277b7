import { toHex } from '../../bytes.ts';
import { parseVerifierKey } from '../../log/key.ts';
import { verifyReceipt } from '../../log/verify-receipt.ts';
import { ok } from '../../result.ts';
import { pathOf } from '../names.ts';
import { publicKeyPem } from '../pem.ts';
import type { Piece } from '../piece.ts';
import { textOf } from './bag.ts';
import type { Step } from './verdict.ts';
import { faulty } from './verdict.ts';

/** Where the log holds each object, and the log. */
export interface Logged {
  key: string;
  /** Leaves under the latest checkpoint of the bundle. */
  size: number;
  indexes: ReadonlyMap<string, number>;
}

/** The log's key, the same in its two files; `pinned`, a key known from elsewhere, must be it. */
export async function readLogKey(
  pieces: ReadonlyMap<string, Piece>,
  pinned: string | null,
): Promise<Step<string>> {
  const text = textOf(pieces, 'data/log-key.txt') ?? '';
  const key = text.slice(0, -1);
  const parsed = await parseVerifierKey(key);
  if (!text.endsWith('\n') || !parsed.ok) {
    return faulty('bad-log-key', 'data/log-key.txt', 'not a verifier key of a signed note');
  }
  if (textOf(pieces, 'data/log-key.pem') !== publicKeyPem(parsed.value.publicKey)) {
    return faulty('bad-log-key', 'data/log-key.pem', 'not the key of log-key.txt');
  }
  return pinned === null || pinned === key
    ? ok(key)
    : faulty('bad-log-key', 'data/log-key.txt', `not ${pinned}`);
}

/** Whether each object (by the stem of its proof) is in the log of `key`, and the log shows no two faces. */
export async function checkProofs(
  pieces: ReadonlyMap<string, Piece>,
  objects: readonly { stem: string; id: string }[],
  key: string,
): Promise<Step<Logged>> {
  const indexes = new Map<string, number>();
  const roots = new Map<number, string>();
  const taken = new Set<number>();
  for (const { stem, id } of objects) {
    const path = pathOf.proof(stem);
    const proof = textOf(pieces, path);
    if (proof === null) return faulty('missing-file', path, `the proof of ${stem}`);
    const included = await verifyReceipt({ object: id, proof }, key);
    if (!included.ok) return faulty('bad-proof', path, `${included.code}: ${included.detail}`);
    const { index, size, root } = included.value;
    if ((roots.get(size) ?? toHex(root)) !== toHex(root)) {
      return faulty('bad-proof', path, `two roots of ${size} leaves`);
    }
    roots.set(size, toHex(root));
    if (taken.has(index)) return faulty('bad-proof', path, `leaf ${index} is another object's`);
    taken.add(index);
    indexes.set(id, index);
  }
  return ok({ key, size: Math.max(...roots.keys()), indexes });
}
