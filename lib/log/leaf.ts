import type { Bytes } from '../bytes.ts';
import { concat, fromHex, sha256, utf8 } from '../bytes.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * What the log keeps of an object: SHA-256(`temoin/leaf/v1\n` ‖ 32-byte salt ‖ 32-byte object id). The salt lets an
 * erased object be forgotten while the log stays whole. Throws where salt or id has another length.
 */
export async function leafData(salt: Bytes, object: string): Promise<Bytes> {
  const id = fromHex(object);
  if (salt.length !== 32 || id?.length !== 32) throw new RangeError('a salt and an id have 32 bytes each');
  return sha256(concat(utf8('temoin/leaf/v1\n'), salt, id));
}

/** Hash of a leaf: SHA-256(0x00 ‖ data) (RFC 9162 § 2.1.1). */
export function leafHash(data: Bytes): Promise<Bytes> {
  return sha256(concat(LEAF, data));
}

/** Hash of a node: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 § 2.1.1). */
export function nodeHash(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(concat(NODE, left, right));
}
