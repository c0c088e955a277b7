import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { sealingKey } from '../../lib/browser/keys.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { keepCapture } from '../../lib/browser/store/keep.ts';
import { happen } from '../../lib/browser/store/outbox.ts';
import { receiptsOf } from '../../lib/browser/store/receipts.ts';
import { drain } from '../../lib/browser/sync/drain.ts';
import { syncStore } from '../../lib/browser/sync/store.ts';
import { toBase64 } from '../../lib/bytes.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Http, HttpRequest } from '../../lib/sync/ports.ts';
import { classificationFor, recordOfPost } from '../store/post.ts';
import { picture, sealed } from '../store/scene.ts';

let count = 0;
let db = openStore(`drain-${count}`);
const now = new Date('2026-11-23T09:00:00Z');
afterEach(() => {
  db.close();
  count += 1;
  db = openStore(`drain-${count}`);
});

/** Keeps a made-up post under the key of its month. */
async function kept(text: string, at = now) {
  const key = await sealingKey(db, at);
  const file = picture(new TextEncoder().encode(`pixels of ${text}`) as Uint8Array<ArrayBuffer>);
  const record = sealed(recordOfPost(text, [file.entry]), toBase64(key.publicKey));
  await keepCapture(db, { record, classification: sealed(classificationFor(record)), files: [file], at });
  return record.id;
}

/** A server that receives everything but what a test refuses; `asked` is the transcript. */
function server(refuse: (request: HttpRequest) => 'offline' | 'bad-record' | null = () => null) {
  const asked: string[] = [];
  const http: Http = {
    async send(request) {
      asked.push(`${request.method} ${new URL(request.url).pathname.replace(/[0-9a-f]{64}/, '…')}`);
      const refused = refuse(request);
      if (refused === 'offline') return fail('offline');
      if (refused)
        return ok({ status: 422, text: JSON.stringify({ code: refused, detail: '' }), date: null });
      const body = request.url.endsWith('/records') ? JSON.parse(String(request.body)) : null;
      const answer = body && {
        case: 'case-1',
        record: { object: body.record.id, proof: 'true' },
        classification: { object: body.classification.id, proof: 'true' },
      };
      return ok({
        status: request.method === 'HEAD' ? 404 : 201,
        text: JSON.stringify(answer ?? {}),
        date: null,
      });
    },
  };
  const ports = {
    server: 'https://association.example',
    http,
    store: syncStore(db, 'device-1', () => now),
    sign: async () => ({}),
    verifyReceipt: async () => ok({ index: 3 }),
  };
  return { asked, round: { db, ports, now: () => now, random: () => 0.5 } };
}

const states = async () => (await db.outbox.toArray()).map((item) => item.state).sort();

describe('a round of sending', () => {
  test('registers the month’s key once for all that it sealed', async () => {
    await kept('un');
    await kept('deux');
    const { asked, round } = server();
    await drain(round);
    expect(asked.filter((line) => line === 'POST /api/keys')).toHaveLength(1);
    expect(await states()).toEqual(['received', 'received']);
  });

  test('registers the key of October for a record of October sent in November', async () => {
    await kept('octobre', new Date('2026-10-31T22:00:00Z'));
    await kept('novembre');
    const { asked, round } = server();
    await drain(round);
    expect(asked.filter((line) => line === 'POST /api/keys')).toHaveLength(2);
  });

  test('goes on past a refused record: one bad item never blocks the line', async () => {
    const bad = await kept('mauvais', new Date(now.getTime() - 1000));
    await kept('bon');
    const { round } = server((request) =>
      request.url.endsWith('/records') && String(request.body).includes(bad) ? 'bad-record' : null,
    );
    await drain(round);
    expect(await states()).toEqual(['received', 'refused']);
  });

  test('takes up what a killed process left half sent', async () => {
    const id = await kept('coupé');
    await happen(db, id, { kind: 'step', step: { at: 'record' } }, now);
    await drain(server().round);
    expect(await states()).toEqual(['received']);
    expect((await receiptsOf(db, id)).map((row) => row.index)).toEqual([3, 3]);
  });

  test('stops after three silences, and leaves the rest as it was', async () => {
    for (const text of ['un', 'deux', 'trois', 'quatre', 'cinq']) await kept(text);
    const { asked, round } = server(() => 'offline');
    await drain(round);
    expect(asked).toHaveLength(3);
    expect((await db.outbox.toArray()).filter((item) => item.attempts === 0)).toHaveLength(2);
  });

  test('sends nothing from a browser in no association, and lets all wait for one', async () => {
    await kept('un');
    const { asked, round } = server();
    await drain({ ...round, ports: null });
    expect(asked).toEqual([]);
    expect(await states()).toEqual(['blocked']);
  });
});
