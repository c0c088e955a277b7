import type { Bytes } from '../bytes.ts';
import { concat, fromBase64, fromHex, toBase64, toHex, utf8 } from '../bytes.ts';
import { verifiedBy } from '../evidence/public-key.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { parseVerifierKey, verifierKey } from './key.ts';

/** A note carries a handful of signatures; C2SP asks verifiers to accept sixteen at least. */
const MOST_SIGNATURES = 16;
const MOST_LENGTH = 64 * 1024;

/** Who signs notes: the name is the log's origin. */
export interface NoteKey {
  privateKey: CryptoKey;
  publicKey: Bytes;
}

/** Signs a text that ends with a newline (C2SP signed-note, Ed25519). */
export async function signNote(text: string, name: string, key: NoteKey): Promise<string> {
  if (!text.endsWith('\n')) throw new RangeError('a note ends with a newline');
  const id = fromHex((await verifierKey(name, key.publicKey)).split('+')[1] ?? '') ?? new Uint8Array(0);
  const signature = await crypto.subtle.sign('Ed25519', key.privateKey, utf8(text));
  return `${text}\n— ${name} ${toBase64(concat(id, new Uint8Array(signature)))}\n`;
}

/** The text of a note that `logKey` (a verifier key) signed; signatures of unknown keys are ignored (C2SP signed-note). */
export async function openNote(
  note: string,
  logKey: string,
): Promise<Result<string, 'bad-note' | 'bad-signature' | 'other-log'>> {
  const key = await parseVerifierKey(logKey);
  if (!key.ok) return fail('other-log', key.detail);
  const parts = splitNote(note);
  if (parts === null) return fail('bad-note', 'not a signed note');
  const ours = parts.signatures.filter(({ name, id }) => name === key.value.name && id === key.value.id);
  if (ours.length === 0) return fail('other-log', `no signature by ${key.value.name}`);
  for (const { bytes } of ours) {
    const good = bytes.length === 64 && (await verifiedBy(key.value.publicKey, utf8(parts.text), bytes));
    if (!good) return fail('bad-signature', `the signature of ${key.value.name} does not verify`);
  }
  return ok(parts.text);
}

interface NoteSignature {
  name: string;
  id: string;
  bytes: Bytes;
}

function splitNote(note: string): { text: string; signatures: NoteSignature[] } | null {
  const cut = note.lastIndexOf('\n\n');
  const clean = note.isWellFormed() && !/[^\P{Cc}\n]/u.test(note);
  if (cut < 0 || !note.endsWith('\n') || !clean || note.length > MOST_LENGTH) return null;
  const lines = note.slice(cut + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return null;
  const signatures = lines.map(readSignature);
  return signatures.every((line) => line !== null) ? { text: note.slice(0, cut + 1), signatures } : null;
}

function readSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (name === '' || bytes === null || bytes.length < 5) return null;
  return { name, id: toHex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}
