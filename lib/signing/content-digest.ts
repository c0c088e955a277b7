import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';

/** The `Content-Digest` field of a body whose SHA-256 is given (RFC 9530 § 2). */
export function contentDigest(sha256: Uint8Array): string {
  return `sha-256=:${toBase64(sha256)}:`;
}

/** The SHA-256 that a `Content-Digest` field states, or null where it states none in our one form. */
export function digestOf(field: string): Bytes | null {
  const match = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(field);
  return match?.[1] ? fromBase64(match[1]) : null;
}
