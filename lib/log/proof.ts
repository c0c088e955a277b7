import type { Bytes } from '../bytes.ts';
import { fromBase64, toBase64 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Receipt } from './receipt.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A path of 64 hashes is a tree of 2⁶⁴ leaves. */
const MOST_HASHES = 64;

/** What a receipt's proof holds: the leaf's salt, its place, its audit path and the signed checkpoint it leads to. */
export interface LogProof {
  salt: Bytes;
  index: number;
  hashes: readonly Bytes[];
  checkpoint: string;
}

/** The receipt of `object`, its proof in C2SP `tlog-proof` form with the salt as `extra`. */
export function formatReceipt(object: string, proof: LogProof): Receipt {
  const lines = [
    HEADER,
    `extra ${toBase64(proof.salt)}`,
    `index ${proof.index}`,
    ...proof.hashes.map(toBase64),
  ];
  return { object, proof: `${lines.join('\n')}\n\n${proof.checkpoint}` };
}

/** Reads a `tlog-proof`; the checkpoint is returned as it stands, to be opened with the log's key. */
export function parseProof(text: string): Result<LogProof, 'bad-proof'> {
  const cut = text.indexOf('\n\n');
  const [header, extra = '', index = '', ...rest] = text.slice(0, Math.max(cut, 0)).split('\n');
  const salt = fromBase64(/^extra (\S+)$/.exec(extra)?.[1] ?? '');
  const digits = /^index (0|[1-9]\d{0,15})$/.exec(index)?.[1];
  const hashes = rest.map(fromBase64).filter((hash) => hash?.length === 32) as Bytes[];
  if (cut < 0 || header !== HEADER || salt?.length !== 32 || digits === undefined) {
    return fail('bad-proof', 'not a tlog-proof with a 32-byte salt');
  }
  if (hashes.length !== rest.length || hashes.length > MOST_HASHES || !Number.isSafeInteger(Number(digits))) {
    return fail('bad-proof', 'not an audit path');
  }
  return ok({ salt, index: Number(digits), hashes, checkpoint: text.slice(cut + 2) });
}
