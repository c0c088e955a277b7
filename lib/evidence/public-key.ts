import type { Bytes } from '../bytes.ts';
import { toHex } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/**
 * Encodings of points of small order (and their non-canonical twins): a « signature » by one of them may verify
 * for any text, and implementations disagree on refusing them (RFC 8032 § 8.4, draft « Taming the many EdDSAs »).
 */
const WEAK = new Set([
  `01${'00'.repeat(31)}`,
  `01${'00'.repeat(30)}80`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  `ec${'ff'.repeat(30)}7f`,
  `ec${'ff'.repeat(31)}`,
  `ed${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(31)}`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]);

/** A raw Ed25519 public key (32 bytes, RFC 8032 § 5.1.5) ready to verify with; weak points are refused. */
export async function importPublicKey(raw: Bytes): Promise<Result<CryptoKey, 'bad-key'>> {
  if (raw.length !== 32) return fail('bad-key', `${raw.length} bytes, 32 expected`);
  if (WEAK.has(toHex(raw))) return fail('bad-key', 'a point of small order signs anything');
  try {
    return ok(await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']));
  } catch {
    return fail('bad-key', 'not an Ed25519 public key');
  }
}

/** Whether `signature` (64 bytes) over `message` is by `publicKey` (raw); false for an unusable key. */
export async function verifiedBy(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const key = await importPublicKey(publicKey);
  return key.ok && (await crypto.subtle.verify('Ed25519', key.value, signature, message));
}
