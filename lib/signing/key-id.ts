import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';

/** How a request names the key that signed it: the raw Ed25519 public key itself, in base64. */
export function keyIdOf(publicKey: Bytes): string {
  return toBase64(publicKey);
}

/** The raw public key that a key id names, or null where it names none. */
export function publicKeyOf(keyId: string): Bytes | null {
  const bytes = fromBase64(keyId);
  return bytes?.length === 32 ? bytes : null;
}
