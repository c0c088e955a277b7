import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Bytes } from '../../lib/bytes.ts';
import { verifierKey } from '../../lib/log/key.ts';
import type { NoteKey } from '../../lib/log/note.ts';
import type { ServerKeys } from '../keys.ts';

const NONCE = 12;
const TAG = 16;
/** Ed25519 in PKCS#8 (RFC 8410 § 7) without its public key: these 16 bytes, then the 32 of the seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A new log's key: what devices pin, and what the association's row keeps (see `log_secret`). */
export async function newLogKey(keys: ServerKeys, association: string, origin: string) {
  const seed = randomBytes(32);
  const { publicKey } = await noteKey(seed);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keys.logs, nonce).setAAD(Buffer.from(association));
  const sealed = Buffer.concat([nonce, cipher.update(seed), cipher.final(), cipher.getAuthTag()]);
  return { logKey: await verifierKey(origin, publicKey), logSecret: sealed };
}

/** The key that signs an association's checkpoints. Throws under another server secret, or for another association. */
export async function openLogKey(keys: ServerKeys, association: string, sealed: Buffer): Promise<NoteKey> {
  const decipher = createDecipheriv('aes-256-gcm', keys.logs, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(association)).setAuthTag(sealed.subarray(-TAG));
  return noteKey(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]));
}

async function noteKey(seed: Buffer): Promise<NoteKey> {
  const pkcs8 = Buffer.concat([PKCS8, seed]);
  const whole = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', whole);
  const publicKey: Bytes = new Uint8Array(Buffer.from(x, 'base64url'));
  return { privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']), publicKey };
}
