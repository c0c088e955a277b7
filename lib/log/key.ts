import type { Bytes } from '../bytes.ts';
import { concat, fromBase64, sha256, toBase64, toHex, utf8 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/** Signature type of Ed25519 (C2SP signed-note, « Signature types »). */
const ED25519 = Uint8Array.of(1);

/** A log's verifier key, read. `id` is 8 hexadecimal digits. */
export interface VerifierKey {
  name: string;
  id: string;
  publicKey: Bytes;
}

/** The verifier key of a log as Go's `sumdb/note` writes it: `<name>+<key id>+<base64 of 0x01 ‖ raw key>`. */
export async function verifierKey(name: string, publicKey: Bytes): Promise<string> {
  if (!isKeyName(name) || publicKey.length !== 32) throw new RangeError(`no verifier key for « ${name} »`);
  return `${name}+${await keyId(name, publicKey)}+${toBase64(concat(ED25519, publicKey))}`;
}

/** Reads a verifier key and checks that its id is that of its name and key (C2SP signed-note). */
export async function parseVerifierKey(text: string): Promise<Result<VerifierKey, 'bad-key'>> {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes?.length !== 33 || bytes[0] !== 1) {
    return fail('bad-key', 'not an Ed25519 verifier key');
  }
  const publicKey = bytes.slice(1);
  if ((await keyId(name, publicKey)) !== id) return fail('bad-key', 'the key id is of another key');
  return ok({ name, id, publicKey });
}

async function keyId(name: string, publicKey: Bytes): Promise<string> {
  return toHex((await sha256(concat(utf8(`${name}\n`), ED25519, publicKey))).subarray(0, 4));
}

function isKeyName(name: string): boolean {
  return name.length > 0 && name.length <= 255 && name.isWellFormed() && !/[\s+\p{Cc}]/u.test(name);
}
