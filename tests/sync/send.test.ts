import { describe, expect, test } from 'vitest';
import { sendOne } from '../../lib/sync/send.ts';
import { SERVER, scene } from './scene.ts';

const failure = (code: string, more = {}) => ({ code, detail: '', ...more });

describe('sending one record', () => {
  test('registers the key, gives the files the server lacks, then the record, and keeps both receipts', async () => {
    const { id, file, http, ports, answer, alice, receipts, steps, key } = scene({ registered: false });
    const sent = sendOne(id, ports);

    const keys = await http.nextRequest();
    expect([keys.method, keys.url]).toEqual(['POST', `${SERVER}/api/keys`]);
    expect(JSON.parse(String(keys.body))).toMatchObject({ month: '2026-11' });
    keys.respondWith({ status: 201, json: {} });

    const head = await http.nextRequest();
    expect([head.method, head.url]).toEqual(['HEAD', `${SERVER}/api/blobs/${file}`]);
    expect(head.headers['Signature']).toBe('signed nothing');
    head.respondWith({ status: 404 });

    const put = await http.nextRequest();
    expect([put.method, put.url]).toEqual(['PUT', `${SERVER}/api/blobs/${file}`]);
    expect(put.headers['Signature']).toBe(`signed ${file}`);
    expect(put.body).toBe(alice.files[0]?.blob);
    put.respondWith({ status: 201 });

    const post = await http.nextRequest();
    expect([post.method, post.url]).toEqual(['POST', `${SERVER}/api/records`]);
    expect(JSON.parse(String(post.body))).toEqual({
      record: alice.record,
      classification: alice.classification,
      aside: null,
    });
    post.respondWith({ status: 201, json: answer });

    expect(await sent).toMatchObject({ ok: true, value: { case: answer.case } });
    expect(receipts).toEqual([answer]);
    expect(key.registered).toBe(true);
    expect(steps.map((step) => step.at)).toEqual(['key', 'files', 'record', 'receipt']);
  });

  test('asks before it gives: a file already there is not sent twice, nor a key', async () => {
    const { id, http, ports, answer } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 200 });
    const post = await http.nextRequest();
    expect(post.method).toBe('POST');
    post.respondWith({ status: 200, json: answer });
    expect((await sent).ok).toBe(true);
    expect(http.unseen).toBe(0);
  });

  test('gives once more what the server says it lacks', async () => {
    const { id, file, http, ports, answer } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 200 });
    (await http.nextRequest()).respondWith({
      status: 409,
      json: failure('missing-blobs', { missing: [file] }),
    });
    const put = await http.nextRequest();
    expect([put.method, put.url]).toEqual(['PUT', `${SERVER}/api/blobs/${file}`]);
    put.respondWith({ status: 201 });
    (await http.nextRequest()).respondWith({ status: 201, json: answer });
    expect((await sent).ok).toBe(true);
  });
});

describe('a connection cut', () => {
  for (const [cutAt, before] of [
    ['asking for a file', 0],
    ['giving a file', 1],
    ['giving the record', 2],
  ] as const) {
    test(`while ${cutAt} is « offline », and everything may be begun again`, async () => {
      const { id, http, ports, receipts } = scene();
      const sent = sendOne(id, ports);
      for (let i = 0; i < before; i += 1) {
        (await http.nextRequest()).respondWith({ status: i === 0 ? 404 : 201 });
      }
      (await http.nextRequest()).cut();
      expect(await sent).toMatchObject({ ok: false, code: 'offline' });
      expect(receipts).toEqual([]);
    });
  }
});

describe('an answer is not believed', () => {
  async function answeredBy(change: (answer: ReturnType<typeof scene>['answer']) => unknown) {
    const { id, http, ports, receipts, answer } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 200 });
    (await http.nextRequest()).respondWith({ status: 201, json: change(answer) });
    return { sent: await sent, receipts };
  }

  test('when the record’s receipt is forged', async () => {
    const { sent, receipts } = await answeredBy((answer) => ({
      ...answer,
      record: { ...answer.record, proof: 'forged' },
    }));
    expect(sent).toMatchObject({ ok: false, code: 'bad-receipt' });
    expect(receipts).toEqual([]);
  });

  test('when the classification’s receipt is forged', async () => {
    const { sent, receipts } = await answeredBy((answer) => ({
      ...answer,
      classification: { ...answer.classification, proof: 'forged' },
    }));
    expect(sent).toMatchObject({ ok: false, code: 'bad-receipt' });
    expect(receipts).toEqual([]);
  });

  test('when a true receipt is for another object', async () => {
    const { sent } = await answeredBy((answer) => ({ ...answer, record: answer.classification }));
    expect(sent).toMatchObject({ ok: false, code: 'bad-receipt' });
  });

  test('when there is no receipt in it', async () => {
    const { sent } = await answeredBy(() => ({ case: 'x' }));
    expect(sent).toMatchObject({ ok: false, code: 'bad-answer' });
  });

  test('when a captive portal says « 200 OK » in its own language', async () => {
    const { id, http, ports, receipts } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 200 });
    (await http.nextRequest()).respondWith({ status: 200, text: '<html>Bienvenue</html>' });
    expect(await sent).toMatchObject({ ok: false, code: 'bad-answer' });
    expect(receipts).toEqual([]);
  });
});

describe('a refusal', () => {
  test('comes back with the server’s own code', async () => {
    const { id, http, ports } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 404 });
    (await http.nextRequest()).respondWith({ status: 413, json: failure('too-large') });
    expect(await sent).toMatchObject({ ok: false, code: 'too-large' });
  });

  test('of an unknown key forgets its registration, so that the next attempt registers it', async () => {
    const { id, http, ports, key } = scene();
    const sent = sendOne(id, ports);
    (await http.nextRequest()).respondWith({ status: 200 });
    (await http.nextRequest()).respondWith({ status: 403, json: failure('unknown-key') });
    expect(await sent).toMatchObject({ ok: false, code: 'unknown-key' });
    expect(key.registered).toBe(false);
  });

  test('of a file’s hash is « damaged » only if it is this machine that spoilt it', async () => {
    for (const [damaged, code] of [
      [false, 'hash-mismatch'],
      [true, 'damaged'],
    ] as const) {
      const { id, http, ports } = scene({ damaged });
      const sent = sendOne(id, ports);
      (await http.nextRequest()).respondWith({ status: 404 });
      (await http.nextRequest()).respondWith({ status: 422, json: failure('hash-mismatch') });
      expect(await sent).toMatchObject({ ok: false, code });
    }
  });
});
