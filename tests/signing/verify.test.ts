import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/api.ts';
import { sha256, toHex, utf8 } from '../../lib/bytes.ts';
import { signRequest } from '../../lib/signing/sign.ts';
import { type ArrivedRequest, verifyRequest } from '../../lib/signing/verify.ts';
import { newSigningKey } from './device.ts';

const NOW = new Date('2026-11-23T20:00:00Z');
const URL = 'https://temoin.example/api/records';
const NONCE = 'k1e2l3i4a5r6s7t8';

async function signed(method = 'POST', body: string | null = '{"a":1}') {
  const key = await newSigningKey();
  const bytes = body === null ? undefined : utf8(body);
  const fields = new Headers(await signRequest({ method, url: URL, body: bytes }, key, NOW, NONCE));
  const arrived: ArrivedRequest = { method, url: URL, header: (name) => fields.get(name) };
  return { key, fields, arrived };
}

describe('a signed request', () => {
  test('says who signed it and which body they signed', async () => {
    const { key, arrived } = await signed();
    const verified = await verifyRequest(arrived, NOW);
    expect(verified).toMatchObject({ ok: true, value: { keyId: key.id, nonce: NONCE } });
    const digest = verified.ok && verified.value.digest;
    expect(digest && toHex(digest)).toBe(toHex(await sha256(utf8('{"a":1}'))));
  });

  test('without a body signs no digest', async () => {
    const { arrived } = await signed('HEAD', null);
    expect(await verifyRequest(arrived, NOW)).toMatchObject({ ok: true, value: { digest: null } });
  });

  test.each([
    ['another method', { method: 'PUT' }],
    ['another address', { url: `${URL}?x=1` }],
    ['another host', { url: URL.replace('temoin', 'autre') }],
  ])('is refused under %s', async (_what, change) => {
    const { arrived } = await signed();
    expect(await verifyRequest({ ...arrived, ...change }, NOW)).toMatchObject({ code: 'bad-signature' });
  });

  test('is refused once its digest was exchanged', async () => {
    const { arrived, fields } = await signed();
    fields.set('content-digest', `sha-256=:${'A'.repeat(43)}=:`);
    expect(await verifyRequest(arrived, NOW)).toMatchObject({ code: 'bad-signature' });
  });

  test('is refused where a body is sent and none was signed', async () => {
    const { arrived } = await signed('POST', null);
    expect(await verifyRequest(arrived, NOW)).toMatchObject({ code: 'bad-signature' });
  });

  test.each(['created', 'nonce', 'keyid', 'alg'])('is refused without the parameter %s', async (name) => {
    const { arrived, fields } = await signed();
    const input = fields.get('signature-input') ?? '';
    fields.set('signature-input', input.replace(new RegExp(`;${name}=("[^"]*"|\\d+)`), ''));
    expect(await verifyRequest(arrived, NOW)).toMatchObject({ code: 'bad-signature' });
  });

  test('is refused when signed by another key than the one it names', async () => {
    const { arrived, fields, key } = await signed();
    const other = await newSigningKey();
    fields.set('signature-input', (fields.get('signature-input') ?? '').replace(key.id, other.id));
    expect(await verifyRequest(arrived, NOW)).toMatchObject({ code: 'bad-signature' });
  });

  test.each([-1, 1])('is stale past the window, on either side (%i)', async (side) => {
    const { arrived } = await signed();
    const at = (seconds: number) => new Date(NOW.getTime() + side * seconds * 1000);
    expect(await verifyRequest(arrived, at(LIMITS.signatureWindow))).toMatchObject({ ok: true });
    expect(await verifyRequest(arrived, at(LIMITS.signatureWindow + 1))).toMatchObject({
      code: 'stale-request',
    });
  });

  test('keeps its nonce worth remembering for as long as it is believable', async () => {
    const { arrived } = await signed();
    const verified = await verifyRequest(arrived, NOW);
    const expires = verified.ok ? verified.value.expires : NOW;
    expect(await verifyRequest(arrived, expires)).toMatchObject({ code: 'stale-request' });
  });

  test.each(['', 'sig1=()', 'sig1=("@method"', 'sig2=("@method");created=1', 'sig1=("@method" );created=1'])(
    'is refused with the input %j',
    async (input) => {
      const { arrived, fields } = await signed();
      fields.set('signature-input', input);
      expect(await verifyRequest(arrived, NOW)).toMatchObject({ code: 'bad-signature' });
    },
  );
});
