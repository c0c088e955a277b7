import { describe, expect, test } from 'vitest';
import { invitationAddress } from '../../lib/enrolment/address.ts';
import { readInvitation } from '../../lib/enrolment/invitation.ts';
import { verifierKey } from '../../lib/log/key.ts';

const page = new URL('https://association.example/invitation/ABCD-EFGH');

async function content(change: Record<string, unknown> = {}) {
  return JSON.stringify({
    code: 'ABCD-EFGH',
    association: { id: '6f1c2b3a-0000-4000-8000-000000000001', name: 'Association Essai' },
    server: 'https://association.example',
    logKey: await verifierKey('association.example/log', new Uint8Array(32).fill(7)),
    ...change,
  });
}

describe('what a page says of an invitation', () => {
  test('is believed on the server’s own address', async () => {
    const read = await readInvitation(await content(), page);
    expect(read).toMatchObject({ ok: true, value: { server: 'https://association.example' } });
  });

  test('is not believed anywhere else', async () => {
    const elsewhere = new URL('https://reseau.example/basile/1');
    expect(await readInvitation(await content(), elsewhere)).toMatchObject({ code: 'other-server' });
  });

  test('is refused where what is sent could be read on the way', async () => {
    const open = await content({ server: 'http://association.example' });
    const over = new URL('http://association.example/invitation/ABCD-EFGH');
    expect(await readInvitation(open, over)).toMatchObject({ code: 'unsafe-server' });
  });

  test('may name this very machine without https, for a demonstration', async () => {
    const here = await content({ server: 'http://localhost:4600/' });
    const read = await readInvitation(here, new URL('http://localhost:4600/invitation/ABCD-EFGH'));
    expect(read).toMatchObject({ ok: true, value: { server: 'http://localhost:4600' } });
  });

  test('must hold a log key that is one, or nothing could be verified later', async () => {
    expect(await readInvitation(await content({ logKey: 'association+00000000+AAAA' }), page)).toMatchObject({
      code: 'no-invitation',
    });
  });

  for (const [name, text] of [
    ['nothing', ''],
    ['not JSON', '{'],
    ['another shape', '{"code":"ABCD-EFGH"}'],
  ] as const) {
    test(`is no invitation when it is ${name}`, async () => {
      expect(await readInvitation(text, page)).toMatchObject({ code: 'no-invitation' });
    });
  }
});

describe('what a volunteer types', () => {
  const address = (typed: string, server = '') => {
    const found = invitationAddress(typed, server);
    return found.ok ? found.value.href : found.code;
  };

  test('may be the whole address of the page', () => {
    expect(address('  https://association.example/invitation/ABCD-EFGH ')).toBe(page.href);
  });

  test('may be the code, with the server beside it, however either is written', () => {
    expect(address('ABCD-EFGH', 'association.example')).toBe(page.href);
    expect(address(' ABCD-EFGH', 'https://association.example/accueil')).toBe(page.href);
  });

  test('may hold a code that tries to be something else: it stays a code', () => {
    expect(address('../api/keys', 'association.example')).toBe(
      'https://association.example/invitation/..%2Fapi%2Fkeys',
    );
  });

  test('is told what lacks', () => {
    expect(address('')).toBe('no-code');
    expect(address('ABCD-EFGH')).toBe('no-server');
    expect(address('ABCD-EFGH', 'http://association.example')).toBe('unsafe-server');
    expect(address('https://')).toBe('no-code');
  });
});
