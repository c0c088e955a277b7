import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { identityKey, sealingKey } from '../../lib/browser/keys.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { fromBase64, utf8 } from '../../lib/bytes.ts';

let count = 0;
let db = openStore(`keys-${count}`);
afterEach(() => {
  db.close();
  count += 1;
  db = openStore(`keys-${count}`);
});

describe('the keys of this machine', () => {
  test('are the same at every call, even asked for at once', async () => {
    const [one, two] = await Promise.all([identityKey(db), identityKey(db)]);
    expect(one.publicKey).toEqual(two.publicKey);
    expect((await identityKey(db)).publicKey).toEqual(one.publicKey);
  });

  test('never give their private half', async () => {
    const { privateKey } = await identityKey(db);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });

  test('that seal are new each month, in universal time', async () => {
    const october = await sealingKey(db, new Date('2026-10-31T23:59:59Z'));
    const november = await sealingKey(db, new Date('2026-11-01T00:00:00Z'));
    expect(october.month).toBe('2026-10');
    expect(november.month).toBe('2026-11');
    expect(november.publicKey).not.toEqual(october.publicKey);
    expect((await sealingKey(db, new Date('2026-10-02T12:00:00Z'))).publicKey).toEqual(october.publicKey);
  });

  test('that seal are certified by the identity key, over the line of the contract', async () => {
    const identity = await identityKey(db);
    await sealingKey(db, new Date('2026-11-02T12:00:00Z'));
    const row = await db.keys.get('sealing/2026-11');
    const line = utf8(`temoin/key/v1 2026-11 ed25519:${row?.publicKey}\n`);
    const publicKey = await crypto.subtle.importKey('raw', identity.publicKey, 'Ed25519', true, ['verify']);
    const certificate = fromBase64(row?.certificate ?? '');
    expect(certificate && (await crypto.subtle.verify('Ed25519', publicKey, certificate, line))).toBe(true);
  });
});
