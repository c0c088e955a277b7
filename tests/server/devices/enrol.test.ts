import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PATHS } from '../../../lib/api.ts';
import { createInvitation } from '../../../server/invitations/create.ts';
import { sampleKey } from '../../evidence/sample.ts';
import { newSigningKey } from '../../signing/device.ts';
import { newServed, type Served } from '../served.ts';
import { newVolunteer, Volunteer } from '../volunteer.ts';

let served: Served;
beforeAll(async () => {
  served = await newServed();
});
afterAll(async () => {
  served.clock.now = null;
  await served.close();
});

const code = async () => (await createInvitation(served.context, served.bleuet.id)).code;
const stranger = async () => new Volunteer(served.server, await newSigningKey(), await sampleKey());

describe('enrolment', () => {
  test('answers the association and the log key to pin', async () => {
    const alice = await stranger();
    const answer = await alice.enrol(await code());
    expect(answer).toMatchObject({
      status: 201,
      body: {
        association: { id: served.bleuet.id, name: 'Association Bleuet' },
        logKey: served.bleuet.logKey,
      },
    });
  });

  test('takes a code as it is read aloud: lower case, spaces, O for 0', async () => {
    const typed = (await code()).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await (await stranger()).enrol(typed)).toMatchObject({ status: 201 });
  });

  test('whose answer was lost is answered again, to the same device', async () => {
    const [alice, once] = [await stranger(), await code()];
    const first = await alice.enrol(once);
    expect(await alice.enrol(once)).toMatchObject({ status: 200, body: first.body });
  });

  test('by a used code is refused', async () => {
    const once = await code();
    await newVolunteer(served.server, once);
    expect(await (await stranger()).enrol(once)).toMatchObject({
      status: 410,
      body: { code: 'used-invitation' },
    });
  });

  test('of two devices at once by one code lets one in', async () => {
    const once = await code();
    const answers = await Promise.all([await stranger(), await stranger()].map((one) => one.enrol(once)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
  });

  test('with a charter that cannot be kept is refused, and the code stays good', async () => {
    const [alice, once] = [await stranger(), await code()];
    const charters = [
      { version: '1\0', acceptedAt: '2026-11-21T09:00:00Z' },
      { version: '1', acceptedAt: '2026-11-21T09:00:00+02' },
      { version: '1', acceptedAt: '2026-99-99T09:00:00Z' },
    ];
    for (const charter of charters) {
      const request = { code: once, deviceKey: alice.identity.id, charter };
      expect(await alice.post(PATHS.enrol, request)).toMatchObject({ status: 400 });
    }
    expect(await alice.enrol(once)).toMatchObject({ status: 201 });
  });

  test('by an unknown code is refused', async () => {
    const answer = await (await stranger()).enrol('0000-0000-0000');
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-invitation' } });
  });

  test('past the day of its code is refused', async () => {
    const old = await code();
    served.clock.now = new Date(Date.now() + 15 * 24 * 3_600_000);
    const answer = await (await stranger()).enrol(old, { now: served.clock.now });
    served.clock.now = null;
    expect(answer).toMatchObject({ status: 410, body: { code: 'expired-invitation' } });
  });

  test('signed by another key than the one to enrol is refused', async () => {
    const [alice, mallory] = [await stranger(), await newSigningKey()];
    expect(await alice.enrol(await code(), { key: mallory })).toMatchObject({ status: 401 });
  });

  test('of a key that another association enrolled is refused', async () => {
    const alice = await served.volunteer(served.chardon);
    expect(await alice.enrol(await code())).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});

describe('the key of the month', () => {
  test('is certified once, and again without harm', async () => {
    const alice = await served.volunteer(served.bleuet);
    expect(await alice.certify('2026-11')).toMatchObject({ status: 200 });
    expect(await alice.certify('2026-12', await sampleKey())).toMatchObject({ status: 201 });
  });

  test('is one: another one for the same month is refused', async () => {
    const alice = await served.volunteer(served.bleuet);
    expect(await alice.certify('2026-11', await sampleKey())).toMatchObject({ status: 409 });
  });

  test('is refused under the certificate of another device', async () => {
    const [alice, bob] = [await served.volunteer(served.bleuet), await served.volunteer(served.bleuet)];
    const forged = new Volunteer(
      served.server,
      { ...alice.identity, privateKey: bob.identity.privateKey },
      bob.sealing,
    );
    const answer = await forged.certify('2026-10', await sampleKey());
    expect(answer).toMatchObject({ status: 401, body: { code: 'bad-signature' } });
  });
});

describe('a device’s request', () => {
  const path = PATHS.receipt('0'.repeat(64));

  test('is refused from a key that was never enrolled', async () => {
    expect(await (await stranger()).send('GET', path)).toMatchObject({ body: { code: 'unknown-device' } });
  });

  test('replayed is refused', async () => {
    const alice = await served.volunteer(served.bleuet);
    expect(await alice.send('GET', path, undefined, { nonce: 'k1e2l3i4a5r6s7t8' })).toMatchObject({
      status: 404,
    });
    const again = await alice.send('GET', path, undefined, { nonce: 'k1e2l3i4a5r6s7t8' });
    expect(again).toMatchObject({ status: 401, body: { code: 'replayed-request' } });
  });

  test('signed outside the window is refused, and told the server’s hour', async () => {
    const alice = await served.volunteer(served.bleuet);
    const answer = await alice.send('GET', path, undefined, { now: new Date(Date.now() - 301_000) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'stale-request' } });
    expect(Math.abs(Date.parse(answer.headers.get('date') ?? '') - Date.now())).toBeLessThan(5000);
    expect(answer.headers.get('access-control-expose-headers')).toBe('Date');
  });

  test('whose body is not the one that was signed is refused', async () => {
    const alice = await served.volunteer(served.bleuet);
    const signedBody = new TextEncoder().encode('{"month":"2026-10"}');
    const answer = await alice.post(PATHS.keys, { month: '2026-09' }, { signedBody });
    expect(answer).toMatchObject({ status: 401, body: { code: 'bad-signature' } });
  });

  test('of a revoked device is refused', async () => {
    const alice = await served.volunteer(served.bleuet);
    await served.revoke(alice);
    expect(await alice.send('GET', path)).toMatchObject({ status: 403, body: { code: 'revoked-device' } });
  });

  test('may come from any origin, and carries no credentials', async () => {
    const preflight = await fetch(served.server + PATHS.records, {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abcdef',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-digest,content-type,signature,signature-input',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    for (const name of ['content-digest', 'signature', 'signature-input']) {
      expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name);
    }
  });
});
