import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, PATHS } from '../../../lib/api.ts';
import { type Bytes, concat, sha256Hex } from '../../../lib/bytes.ts';
import { collectBlobs } from '../../../server/jobs/collect-blobs.ts';
import { newServed, type Served } from '../served.ts';
import { record, type Volunteer } from '../volunteer.ts';

let served: Served;
let alice: Volunteer;
beforeAll(async () => {
  served = await newServed();
  alice = await served.volunteer(served.bleuet);
});
afterAll(() => served.close());

/** A file cut in chunks, and the hashes of all. */
async function cutUp(...sizes: number[]) {
  const chunks = sizes.map((size): Bytes => new Uint8Array(randomBytes(size)));
  const whole = concat(...chunks);
  const hashes = await Promise.all(chunks.map((chunk) => sha256Hex(chunk)));
  return { chunks, whole, hashes, sha256: await sha256Hex(whole) };
}

const together = (who: Volunteer, sha256: string, chunks: string[]) =>
  who.post(PATHS.manifest(sha256), { chunks });
const incoming = () => readdirSync(join(served.blobDirectory, 'incoming'));

describe('a file put in chunks', () => {
  test('is put together once they are all there, and is then a file like any other', async () => {
    const { chunks, whole, hashes, sha256 } = await cutUp(300_000, 300_000, 70_000);
    expect(await together(alice, sha256, hashes)).toMatchObject({
      status: 409,
      body: { code: 'missing-blobs', missing: hashes },
    });
    for (const chunk of chunks.slice(1)) await alice.put(chunk);
    expect((await together(alice, sha256, hashes)).body.missing).toEqual([hashes[0]]);
    await alice.put(chunks[0] ?? new Uint8Array());
    expect(await together(alice, sha256, hashes)).toMatchObject({
      status: 201,
      body: { sha256, size: whole.length },
    });
    const kept = await buffer(served.context.blobs.read(served.bleuet.id, sha256));
    expect(kept.equals(whole)).toBe(true);
    expect((await alice.send('HEAD', PATHS.blob(sha256))).status).toBe(200);
    expect((await together(alice, sha256, hashes)).status).toBe(200);
  });

  test('may name a chunk more than once', async () => {
    const { chunks, hashes } = await cutUp(1000);
    const [chunk = new Uint8Array(), hash = ''] = [chunks[0], hashes[0]];
    await alice.put(chunk);
    const sha256 = await sha256Hex(concat(chunk, chunk, chunk));
    expect((await together(alice, sha256, [hash, hash, hash])).status).toBe(201);
  });

  test('stays when its chunks are forgotten, once their lease is past and a record names it', async () => {
    const { chunks, whole, hashes, sha256 } = await cutUp(500, 600);
    for (const chunk of chunks) await alice.put(chunk);
    await together(alice, sha256, hashes);
    const made = { role: 'picture', made: 'pixels', mediaType: 'image/png' } as const;
    const file = { ...made, width: 10, height: 10, take: 0, of: null, served: null };
    const sent = await alice.seal(record([{ ...file, sha256, size: whole.length }]));
    expect((await alice.post(PATHS.records, sent)).status).toBe(201);
    served.clock.now = new Date(Date.now() + 25 * 3_600_000);
    await collectBlobs(served.context, served.bleuet.id);
    const there = (hash: string) =>
      alice.send('HEAD', PATHS.blob(hash), undefined, { now: served.clock.now ?? new Date() });
    expect((await there(sha256)).status).toBe(200);
    expect((await there(hashes[0] ?? '')).status).toBe(404);
    served.clock.now = null;
  });
});

describe('chunks are not put together, and leave nothing,', () => {
  test('when together they are another file', async () => {
    const { chunks, hashes, sha256 } = await cutUp(500, 600);
    for (const chunk of chunks) await alice.put(chunk);
    const wrong = await together(alice, sha256, hashes.toReversed());
    expect(wrong).toMatchObject({ status: 422, body: { code: 'hash-mismatch' } });
    expect((await alice.send('HEAD', PATHS.blob(sha256))).status).toBe(404);
    expect(incoming()).toEqual([]);
  });

  test('when they are another association’s', async () => {
    const zoe = await served.volunteer(served.chardon);
    const { chunks, hashes, sha256 } = await cutUp(500);
    for (const chunk of chunks) await zoe.put(chunk);
    expect(await together(alice, sha256, hashes)).toMatchObject({ status: 409, body: { missing: hashes } });
  });

  test('when together they are over the limit of a file', async () => {
    const { chunks, hashes } = await cutUp(LIMITS.chunk + 1);
    await alice.put(chunks[0] ?? new Uint8Array());
    const many = Array.from({ length: 64 }, () => hashes[0] ?? '');
    expect(await together(alice, '0'.repeat(64), many)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    expect(incoming()).toEqual([]);
  });

  test('when there is none, or more than any file has', async () => {
    for (const chunks of [[], Array.from({ length: 65 }, () => '0'.repeat(64))]) {
      expect((await together(alice, '0'.repeat(64), chunks)).body.code).toBe('bad-request');
    }
  });
});
