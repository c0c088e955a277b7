import { type Bytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import type { Store } from './store/db.ts';
import { keepKey, newPair } from './store/keys.ts';
import type { KeyRow } from './store/rows.ts';

/** A key pair of this machine, as `seal` and `signRequest` take it. */
export interface DeviceKey {
  privateKey: CryptoKey;
  /** Raw, 32 bytes. */
  publicKey: Bytes;
}

/** The key that signs this machine's requests and certifies its sealing keys; made at first use, never in a bundle. */
export async function identityKey(db: Store): Promise<DeviceKey> {
  const kept = await db.keys.get('identity');
  if (kept) return deviceKey(kept);
  const row = { ...(await newPair()), name: 'identity', month: null, certificate: null, registeredAs: null };
  return deviceKey(await keepKey(db, row));
}

/**
 * The key that seals what is captured in `now`'s month (UTC), made at first use: a new one each month, so that
 * two bundles never lead back to one person. Its certificate, by the identity key, is for the association alone.
 */
export async function sealingKey(db: Store, now: Date): Promise<DeviceKey & { month: string }> {
  const month = now.toISOString().slice(0, 7);
  const name = `sealing/${month}`;
  const kept = await db.keys.get(name);
  if (kept) return { ...deviceKey(kept), month };
  const identity = await identityKey(db);
  const pair = await newPair();
  const line = utf8(`temoin/key/v1 ${month} ed25519:${pair.publicKey}\n`);
  const certificate = await crypto.subtle.sign('Ed25519', identity.privateKey, line);
  const row = {
    ...pair,
    name,
    month,
    certificate: toBase64(new Uint8Array(certificate)),
    registeredAs: null,
  };
  return { ...deviceKey(await keepKey(db, row)), month };
}

function deviceKey(row: KeyRow): DeviceKey {
  const publicKey = fromBase64(row.publicKey);
  if (!publicKey) throw new Error(`The key ${row.name} is kept in an unknown form`);
  return { privateKey: row.privateKey, publicKey };
}
