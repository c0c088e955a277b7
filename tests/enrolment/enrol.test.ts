import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { enrol } from '../../lib/browser/enrolment.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { currentEnrolment } from '../../lib/browser/store/enrolment.ts';
import { keepCapture } from '../../lib/browser/store/keep.ts';
import { happen } from '../../lib/browser/store/outbox.ts';
import { verifyRequest } from '../../lib/signing/verify.ts';
import { capture } from '../store/scene.ts';
import { type Pending, TestHttp } from '../sync/test-http.ts';

const invitation = {
  code: 'ABCD-EFGH',
  association: { id: '6f1c2b3a-0000-4000-8000-000000000001', name: 'Association Essai' },
  server: 'https://association.example',
  logKey: 'association.example/log+0000+AAAA',
};
const charter = { version: '2026-11-23', acceptedAt: '2026-11-23T09:00:00.000Z' };
const now = new Date('2026-11-23T09:00:01Z');
const answer = { device: 'device-1', association: invitation.association, logKey: invitation.logKey };

let count = 0;
let db = openStore(`enrol-${count}`);
afterEach(() => {
  db.close();
  count += 1;
  db = openStore(`enrol-${count}`);
});

function enrolling() {
  const http = new TestHttp();
  return { http, enrolled: enrol(invitation, charter, { db, http, now: () => now }) };
}

const arrived = (request: Pending) => ({
  method: request.method,
  url: request.url,
  header: (name: string) =>
    Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null,
});

describe('joining an association', () => {
  test('sends the code, this device’s key and the charter, signed by that key, and pins the answer', async () => {
    const { http, enrolled } = enrolling();
    const request = await http.nextRequest();
    expect([request.method, request.url]).toEqual(['POST', 'https://association.example/api/enrol']);
    const body = JSON.parse(String(request.body));
    expect(body).toMatchObject({ code: 'ABCD-EFGH', charter });
    const signed = await verifyRequest(arrived(request), now);
    expect(signed).toMatchObject({ ok: true, value: { keyId: body.deviceKey } });
    request.respondWith({ status: 201, json: answer });
    expect((await enrolled).ok).toBe(true);
    expect(await currentEnrolment(db)).toEqual({
      ...answer,
      server: invitation.server,
      charter,
      enrolledAt: now.toISOString(),
    });
  });

  for (const [what, changed] of [
    ['another log key', { ...answer, logKey: 'other+0000+BBBB' }],
    [
      'another association',
      { ...answer, association: { ...answer.association, id: '6f1c2b3a-0000-4000-8000-000000000002' } },
    ],
  ] as const) {
    test(`is given up when the answer holds ${what} than the invitation showed`, async () => {
      const { http, enrolled } = enrolling();
      (await http.nextRequest()).respondWith({ status: 201, json: changed });
      expect(await enrolled).toMatchObject({ ok: false, code: 'other-association' });
      expect(await currentEnrolment(db)).toBeNull();
    });
  }

  test('says the server’s own reason for refusing', async () => {
    const { http, enrolled } = enrolling();
    (await http.nextRequest()).respondWith({ status: 410, json: { code: 'used-invitation', detail: '' } });
    expect(await enrolled).toMatchObject({ ok: false, code: 'used-invitation' });
  });

  test('keeps the same device key when an answer was lost on the way', async () => {
    const first = enrolling();
    const lost = await first.http.nextRequest();
    lost.cut();
    expect(await first.enrolled).toMatchObject({ code: 'offline' });
    const second = enrolling();
    const again = await second.http.nextRequest();
    expect(JSON.parse(String(again.body)).deviceKey).toBe(JSON.parse(String(lost.body)).deviceKey);
    again.respondWith({ status: 200, json: answer });
    expect((await second.enrolled).ok).toBe(true);
  });

  test('sets a wrong clock right by the server’s date, and signs again', async () => {
    const { http, enrolled } = enrolling();
    const early = await http.nextRequest();
    const serverNow = new Date(now.getTime() + 3_600_000);
    early.respondWith({
      status: 401,
      json: { code: 'stale-request', detail: '' },
      date: serverNow.toISOString(),
    });
    const again = await http.nextRequest();
    expect((await verifyRequest(arrived(again), serverNow)).ok).toBe(true);
    again.respondWith({ status: 201, json: answer });
    expect((await enrolled).ok).toBe(true);
  });

  test('lets go whatever waited for it', async () => {
    const alice = capture();
    await keepCapture(db, alice);
    await happen(db, alice.record.id, { kind: 'failed', code: 'not-enrolled', jitter: 0 }, now);
    const { http, enrolled } = enrolling();
    (await http.nextRequest()).respondWith({ status: 201, json: answer });
    await enrolled;
    expect(await db.outbox.get(alice.record.id)).toMatchObject({ state: 'waiting', nextAt: now.getTime() });
  });
});
