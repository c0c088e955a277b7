import type { Bytes } from '../bytes.ts';
import { fromBase64, toBase64 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { NoteKey } from './note.ts';
import { openNote, signNote } from './note.ts';

/** A log's head: which log, how many leaves, the root above them. */
export interface TreeHead {
  origin: string;
  size: number;
  root: Bytes;
}

/** A checkpoint: the head as a note signed under the log's origin (C2SP tlog-checkpoint). */
export function signCheckpoint(head: TreeHead, key: NoteKey): Promise<string> {
  return signNote(`${head.origin}\n${head.size}\n${toBase64(head.root)}\n`, head.origin, key);
}

/** Reads a checkpoint signed by `logKey`, whose name must be the origin; extension lines are refused. */
export async function openCheckpoint(
  note: string,
  logKey: string,
): Promise<Result<TreeHead, 'bad-note' | 'bad-signature' | 'other-log'>> {
  const text = await openNote(note, logKey);
  if (!text.ok) return text;
  const [, origin = '', digits = '', encoded = ''] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text.value) ?? [];
  const root = fromBase64(encoded);
  const size = Number(digits);
  if (root?.length !== 32 || !Number.isSafeInteger(size)) return fail('bad-note', 'not a checkpoint');
  if (!logKey.startsWith(`${origin}+`)) return fail('other-log', `the origin is ${origin}`);
  return ok({ origin, size, root });
}
