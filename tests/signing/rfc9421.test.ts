import { verifySignature, webcrypto } from 'http-message-sig';
import { describe, expect, test } from 'vitest';
import { toBase64, utf8 } from '../../lib/bytes.ts';
import { signatureBase, signatureParams } from '../../lib/signing/base.ts';
import { publicKeyOf } from '../../lib/signing/key-id.ts';
import { signRequest } from '../../lib/signing/sign.ts';
import { newSigningKey } from './device.ts';

describe('the signature base', () => {
  test('is that of RFC 9421 appendix B.2.6, and gives its very signature', async () => {
    const components = [
      { name: 'date', value: 'Tue, 20 Apr 2021 02:07:55 GMT' },
      { name: '@method', value: 'POST' },
      { name: '@path', value: '/foo' },
      { name: '@authority', value: 'example.com' },
      { name: 'content-type', value: 'application/json' },
      { name: 'content-length', value: '18' },
    ];
    const params = signatureParams(
      components.map(({ name }) => name),
      { created: 1618884473, keyid: 'test-key-ed25519' },
    );
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU',
      x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
    };
    const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
    const signature = await crypto.subtle.sign('Ed25519', key, utf8(signatureBase(components, params)));
    expect(toBase64(new Uint8Array(signature))).toBe(
      'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==',
    );
  });
});

test('another implementation of RFC 9421 accepts what a device signs', async () => {
  const key = await newSigningKey();
  const url = 'https://temoin.example/api/records';
  const now = new Date();
  const fields = await signRequest(
    { method: 'POST', url, body: utf8('{}') },
    key,
    now,
    'nonce-of-sixteen-letters',
  );
  const raw = publicKeyOf(key.id) ?? new Uint8Array();
  const publicKey = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  const verified = await verifySignature(new Request(url, { method: 'POST', body: '{}', headers: fields }), {
    policy: {
      algorithms: ['ed25519'],
      requiredComponents: ['@method', '@target-uri', 'content-digest'],
      requiredParameters: ['created', 'nonce', 'keyid'],
      now: Math.floor(now.getTime() / 1000),
    },
    resolveVerifier: () => webcrypto.verifier(publicKey),
  });
  expect(verified.parameters['nonce']).toBe('nonce-of-sixteen-letters');
});
