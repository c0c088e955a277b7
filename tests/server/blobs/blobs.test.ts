import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, PATHS } from '../../../lib/api.ts';
import { sha256Hex, utf8 } from '../../../lib/bytes.ts';
import { signRequest } from '../../../lib/signing/sign.ts';
import { newServed, type Served } from '../served.ts';
import { PUBLIC_ORIGIN } from '../stage.ts';
import type { Volunteer } from '../volunteer.ts';

let served: Served;
let alice: Volunteer;
beforeAll(async () => {
  served = await newServed();
  alice = await served.volunteer(served.bleuet);
});
afterAll(() => served.close());

const files = () =>
  readdirSync(served.blobDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const head = (who: Volunteer, sha256: string) => who.send('HEAD', PATHS.blob(sha256));

describe('a file', () => {
  test('is absent, then put, then there; put again it is known', async () => {
    const bytes = utf8('une capture');
    const sha256 = await sha256Hex(bytes);
    expect((await head(alice, sha256)).status).toBe(404);
    expect(await alice.put(bytes)).toMatchObject({ status: 201, body: { sha256, size: bytes.length } });
    expect((await head(alice, sha256)).status).toBe(200);
    expect((await alice.put(bytes)).status).toBe(200);
    expect(files()).toContain(sha256);
  });

  test('of one association is unknown to another: no oracle', async () => {
    const zoe = await served.volunteer(served.chardon);
    const bytes = utf8('chez Bleuet');
    await alice.put(bytes);
    expect((await head(zoe, await sha256Hex(bytes))).status).toBe(404);
    expect((await zoe.put(bytes)).status).toBe(201);
  });

  test('put ten times at once is kept once', async () => {
    const bytes = utf8('ensemble');
    const answers = await Promise.all(Array.from({ length: 10 }, () => alice.put(bytes)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
  });

  test('has its lease renewed by asking for it', async () => {
    const bytes = utf8('bail');
    await alice.put(bytes);
    const sha256 = await sha256Hex(bytes);
    const first = await served.lease(served.bleuet, sha256);
    served.clock.now = new Date(Date.now() + 60_000);
    await alice.send('HEAD', PATHS.blob(sha256), undefined, { now: served.clock.now });
    served.clock.now = null;
    expect((await served.lease(served.bleuet, sha256)).getTime()).toBeGreaterThan(first.getTime() + 30_000);
  });
});

describe('a file is refused, and leaves nothing,', () => {
  test('when its bytes are not those of its address', async () => {
    const before = files();
    const sha256 = await sha256Hex(utf8('promis'));
    const answer = await alice.send('PUT', PATHS.blob(sha256), utf8('envoyé'), {
      signedBody: utf8('promis'),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'hash-mismatch' } });
    expect(files()).toEqual(before);
  });

  test('when another digest was signed than the one in its address', async () => {
    const sha256 = await sha256Hex(utf8('adresse'));
    const answer = await alice.send('PUT', PATHS.blob(sha256), utf8('autre'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'hash-mismatch' } });
  });

  test('when it says that it is too large', async () => {
    const { port, hostname } = new URL(served.server);
    const path = PATHS.blob('0'.repeat(64));
    const signed = await signRequest(
      { method: 'PUT', url: PUBLIC_ORIGIN + path, bodySha256: new Uint8Array(32) },
      alice.identity,
      new Date(),
      'k1e2l3i4a5r6s7t8',
    );
    const lines = [
      `PUT ${path} HTTP/1.1`,
      'Host: temoin.test',
      `Content-Length: ${LIMITS.blob + 1}`,
      ...Object.entries(signed).map(([name, value]) => `${name}: ${value}`),
    ];
    const socket = connect(Number(port), hostname);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(`${data}`)));
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test('when its sender goes away in the middle', async () => {
    const { port, hostname } = new URL(served.server);
    const bytes = utf8('x'.repeat(100_000));
    const path = PATHS.blob(await sha256Hex(bytes));
    const request = { method: 'PUT', url: PUBLIC_ORIGIN + path, body: bytes };
    const signed = await signRequest(request, alice.identity, new Date(), 'k1e2l3i4a5r6s7t9');
    const socket = connect(Number(port), hostname);
    const fields = Object.entries(signed).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`PUT ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n${fields.join('')}\r\n`);
    socket.write(bytes.subarray(0, 50_000));
    const incoming = join(served.blobDirectory, 'incoming');
    await expect.poll(() => readdirSync(incoming).length).toBe(1);
    socket.destroy();
    await expect.poll(() => readdirSync(incoming)).toEqual([]);
    expect((await head(alice, await sha256Hex(bytes))).status).toBe(404);
  });

  test('when its address is no SHA-256', async () => {
    const answer = await alice.send('PUT', '/api/blobs/..%2f..%2fetc%2fpasswd', utf8('x'));
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
