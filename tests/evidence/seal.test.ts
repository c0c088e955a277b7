import { describe, expect, test } from 'vitest';
import { fromHex, toBase64, toHex, utf8 } from '../../lib/bytes.ts';
import { importPublicKey, verifiedBy } from '../../lib/evidence/public-key.ts';
import { seal, statement } from '../../lib/evidence/seal.ts';
import { verifySealed } from '../../lib/evidence/verify.ts';
import { sampleKey, sampleRecord } from './sample.ts';

const hex = (text: string) => fromHex(text) ?? new Uint8Array(0);
/** RFC 8032 § 7.1, TEST 1: its secret key, public key and signature of nothing. */
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const OF_NOTHING =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

describe('a sealed record', () => {
  test('is signed over the line that names its kind, version and bytes', () => {
    expect(statement('record', 'ab'.repeat(32))).toBe(`temoin/record/v1 sha256:${'ab'.repeat(32)}\n`);
    expect(statement('classification', 'c')).toBe('temoin/classification/v1 sha256:c\n');
  });

  test('is the same for ever: a fixed record under the key of RFC 8032 § 7.1 TEST 1', async () => {
    const sealed = await seal('record', sampleRecord(), await sampleKey(hex(SECRET)));
    expect(sealed.id).toBe('9315e98aa22c4179ec5c6f65af9de0fe955e8f0cf2f25074a3223b68ef0f13dd');
    expect(sealed.seal.publicKey).toBe(toBase64(hex(PUBLIC)));
    expect(sealed.seal.signature).toBe(
      'aUBRIvQpSzHtsibYOSed6Y7WijaDYmHUUEDTvgdwwJ7+eHVm50SdGouGUSFg0j6X9Nn9XyZ871GQyKBpIqbzCw==',
    );
    expect(await verifySealed('record', sealed)).toEqual({ ok: true, value: null });
  });

  test('fails when its text, its id, its kind or its signature is another', async () => {
    const key = await sampleKey();
    const sealed = await seal('record', sampleRecord(), key);
    const other = await seal('record', sampleRecord({ filesMissing: ['picture'] }), key);
    const code = async (given: object, kind: 'record' | 'classification' = 'record') => {
      const result = await verifySealed(kind, { ...sealed, ...given });
      return result.ok ? 'ok' : result.code;
    };
    expect(await code({})).toBe('ok');
    expect(await code({ text: other.text })).toBe('bad-id');
    expect(await code({ id: other.id })).toBe('bad-id');
    expect(await code({ text: ` ${sealed.text}` })).toBe('not-canonical');
    expect(await code({ text: sealed.text.replace('Basile', 'Basile\ud800') })).toBe('not-canonical');
    expect(await code({ seal: other.seal })).toBe('bad-signature');
    expect(await code({ seal: { ...sealed.seal, signature: 'AA==' } })).toBe('bad-signature');
    expect(await code({ seal: { ...sealed.seal, publicKey: '?' } })).toBe('bad-signature');
    expect(await code({}, 'classification')).toBe('bad-signature');
  });
});

describe('an Ed25519 key', () => {
  test('verifies the vector of RFC 8032 § 7.1 TEST 1', async () => {
    expect(await verifiedBy(hex(PUBLIC), utf8(''), hex(OF_NOTHING))).toBe(true);
    expect(await verifiedBy(hex(PUBLIC), utf8('x'), hex(OF_NOTHING))).toBe(false);
  });

  test('of small order is refused: it would sign any text', async () => {
    const identity = new Uint8Array(32);
    identity[0] = 1;
    // R = identity, S = 0 verifies for every message under the identity key.
    const universal = new Uint8Array(64);
    universal[0] = 1;
    expect(await importPublicKey(identity)).toMatchObject({ ok: false, code: 'bad-key' });
    expect(await verifiedBy(identity, utf8('anything'), universal)).toBe(false);
  });

  test('made from a seed is the vector’s', async () => {
    expect(toHex((await sampleKey(hex(SECRET))).publicKey)).toBe(PUBLIC);
  });
});
