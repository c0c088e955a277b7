import type { Bytes } from '../bytes.ts';
import { concat, fromBase64, fromHex, toBase64 } from '../bytes.ts';

/** DER of SubjectPublicKeyInfo before an Ed25519 key's 32 bytes (RFC 8410 § 4). */
const PREFIX = fromHex('302a300506032b6570032100') ?? new Uint8Array(0);

/** A raw Ed25519 public key as `openssl` reads it (PEM, RFC 7468; SubjectPublicKeyInfo, RFC 8410). */
export function publicKeyPem(publicKey: Bytes): string {
  if (publicKey.length !== 32) throw new RangeError(`a key of ${publicKey.length} bytes`);
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(concat(PREFIX, publicKey))}\n-----END PUBLIC KEY-----\n`;
}

/** The raw key of such a text, or null where it is not byte for byte what `publicKeyPem` writes. */
export function publicKeyOf(pem: string): Bytes | null {
  const bytes = fromBase64(pem.split('\n')[1] ?? '');
  if (bytes?.length !== 44) return null;
  const publicKey = bytes.slice(PREFIX.length);
  return publicKeyPem(publicKey) === pem ? publicKey : null;
}
