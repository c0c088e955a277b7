import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationSchema } from '../../../lib/api.ts';
import { createAssociation } from '../../../server/associations/create.ts';
import { createInvitation } from '../../../server/invitations/create.ts';
import { newServed, type Served } from '../served.ts';
import { PUBLIC_ORIGIN } from '../stage.ts';
import { newVolunteer } from '../volunteer.ts';

let served: Served;
beforeAll(async () => {
  served = await newServed();
});
afterAll(() => served.close());

const open = async (code: string, language = 'fr') => {
  const headers = { 'accept-language': language };
  const response = await fetch(`${served.server}/invitation/${code}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the page of an invitation', () => {
  test('says what to do, shows the code, and hands the extension what it must pin', async () => {
    const { code, address } = await createInvitation(served.context, served.bleuet.id);
    expect(address).toBe(`${PUBLIC_ORIGIN}/invitation/${code}`);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const { status, text } = await open(code);
    expect(status).toBe(200);
    expect(text).toContain('cliquez sur le bouton Témoin de votre navigateur');
    expect(text).toContain(`<span class="code">${code}</span>`);
    const content = /<meta name="temoin-invitation" content="([^"]*)">/.exec(text)?.[1] ?? '';
    expect(v.parse(invitationSchema, JSON.parse(plain(content)))).toEqual({
      code,
      association: { id: served.bleuet.id, name: 'Association Bleuet' },
      server: PUBLIC_ORIGIN,
      logKey: served.bleuet.logKey,
    });
  });

  test('runs nothing, loads nothing, is kept by nobody', async () => {
    const { headers } = await open((await createInvitation(served.context, served.bleuet.id)).code);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('cannot be written into by an association’s name', async () => {
    const name = `"><script>alert(1)</script>'&`;
    const mallory = await createAssociation(served.context, { name });
    const { text } = await open((await createInvitation(served.context, mallory.id)).code);
    expect(text).not.toContain('<script');
    const content = /<meta name="temoin-invitation" content="([^"]*)">/.exec(text)?.[1] ?? '';
    expect(content).toContain('&lt;script&gt;');
  });

  test('speaks English to who asks for it', async () => {
    const { code } = await createInvitation(served.context, served.bleuet.id);
    expect((await open(code, 'en-GB,en;q=0.9')).text).toContain('click the Témoin button');
  });

  test('of a used or unknown code says so, and hands nothing over', async () => {
    const { code } = await createInvitation(served.context, served.bleuet.id);
    await newVolunteer(served.server, code);
    for (const [one, status] of [
      [code, 410],
      ['ZZZZ-ZZZZ-ZZZZ', 404],
    ] as const) {
      const page = await open(one);
      expect(page.status).toBe(status);
      expect(page.text).not.toContain('temoin-invitation');
    }
  });
});

test('the log names routes, never an address, a code or a text', async () => {
  const { code } = await createInvitation(served.context, served.bleuet.id);
  await open(code);
  await newVolunteer(served.server, code);
  await fetch(`${served.server}/${code}`);
  const lines = served.lines.join('\n');
  expect(lines).toMatch(/^GET \/invitation\/:code 200 \d+ ms$/m);
  expect(lines).not.toContain(code);
});
