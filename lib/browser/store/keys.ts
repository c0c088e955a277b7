import { toBase64 } from '../../bytes.ts';
import type { Store } from './db.ts';
import type { KeyRow } from './rows.ts';

/** A new Ed25519 pair whose private half no script can read out. */
export async function newPair(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gives a pair of keys');
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: toBase64(new Uint8Array(raw)) };
}

/**
 * The key of that name, kept from `row` where there is none yet. Two tabs may ask at once: whichever
 * was kept first is the key for both.
 */
export async function keepKey(db: Store, row: KeyRow): Promise<KeyRow> {
  return db.transaction('rw', [db.keys], async () => {
    const first = await db.keys.get(row.name);
    if (first) return first;
    await db.keys.add(row);
    return row;
  });
}
