import type { Bytes } from '../../lib/bytes.ts';
import { keyIdOf } from '../../lib/signing/key-id.ts';
import type { SigningKey } from '../../lib/signing/sign.ts';

/** A device's identity key, new each time. */
export async function newSigningKey(): Promise<SigningKey & { publicKey: Bytes }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { id: keyIdOf(publicKey), privateKey: pair.privateKey, publicKey };
}
