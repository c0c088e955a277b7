import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/api.ts';
import { sha256Hex } from '../../lib/bytes.ts';
import { putFile } from '../../lib/sync/put-file.ts';
import { SERVER, scene } from './scene.ts';

const MIB = LIMITS.chunk;

/** A file of two chunks and a half, each of its own byte, and what must be said of it. */
async function large() {
  const parts = [MIB, MIB, MIB / 2].map((size, at) => new Uint8Array(size).fill(at + 1));
  const hashes = await Promise.all(parts.map((part) => sha256Hex(part)));
  const file = new Blob(parts);
  return { file, hash: await sha256Hex(new Uint8Array(await file.arrayBuffer())), hashes };
}

async function putting(file: Blob, hash: string) {
  const { http, ports, id } = scene();
  const put = putFile({ ...ports, store: { ...ports.store, file: async () => file } }, id, hash);
  return { http, put };
}

const lacking = (missing: string[]) => ({
  status: 409,
  json: { code: 'missing-blobs', detail: '', missing },
});

describe('a file larger than a chunk', () => {
  test('is put in chunks, only those that are lacking, then put together', async () => {
    const { file, hash, hashes } = await large();
    const { http, put } = await putting(file, hash);
    const manifest = await http.nextRequest();
    expect([manifest.method, manifest.url]).toEqual(['POST', `${SERVER}/api/blobs/${hash}/manifest`]);
    expect(JSON.parse(String(manifest.body))).toEqual({ chunks: hashes });
    manifest.respondWith(lacking(hashes.slice(1)));
    for (const [at, sha256] of hashes.entries()) {
      if (at === 0) continue;
      const chunk = await http.nextRequest();
      expect([chunk.method, chunk.url]).toEqual(['PUT', `${SERVER}/api/blobs/${sha256}`]);
      expect(chunk.headers['Signature']).toBe(`signed ${sha256}`);
      expect(await sha256Hex(new Uint8Array(await (chunk.body as Blob).arrayBuffer()))).toBe(sha256);
      chunk.respondWith({ status: 201, json: {} });
    }
    (await http.nextRequest()).respondWith({ status: 201, json: {} });
    expect(await put).toMatchObject({ ok: true });
    expect(http.unseen).toBe(0);
  });

  test('whose chunks are all there is put together at once', async () => {
    const { file, hash } = await large();
    const { http, put } = await putting(file, hash);
    (await http.nextRequest()).respondWith({ status: 200, json: {} });
    expect(await put).toMatchObject({ ok: true });
    expect(http.unseen).toBe(0);
  });

  test('of equal chunks gives each once', async () => {
    const file = new Blob([new Uint8Array(3 * MIB)]);
    const { http, put } = await putting(file, 'a'.repeat(64));
    const manifest = await http.nextRequest();
    const { chunks } = JSON.parse(String(manifest.body));
    manifest.respondWith(lacking([chunks[0]]));
    (await http.nextRequest()).respondWith({ status: 201, json: {} });
    expect(new Set(chunks).size).toBe(1);
    (await http.nextRequest()).respondWith({ status: 201, json: {} });
    expect(await put).toMatchObject({ ok: true });
    expect(http.unseen).toBe(0);
  });

  test('cut in the middle is « offline »: what arrived is not given again', async () => {
    const { file, hash, hashes } = await large();
    const { http, put } = await putting(file, hash);
    (await http.nextRequest()).respondWith(lacking(hashes));
    (await http.nextRequest()).respondWith({ status: 201, json: {} });
    (await http.nextRequest()).cut();
    expect(await put).toMatchObject({ ok: false, code: 'offline' });
    expect(http.unseen).toBe(0);
  });

  test('that together is another one is « damaged » only if it is this machine that spoilt it', async () => {
    const { file, hash } = await large();
    for (const [sealed, code] of [
      [hash, 'hash-mismatch'],
      ['b'.repeat(64), 'damaged'],
    ] as const) {
      const { http, put } = await putting(file, sealed);
      (await http.nextRequest()).respondWith({ status: 422, json: { code: 'hash-mismatch', detail: '' } });
      expect(await put).toMatchObject({ ok: false, code });
    }
  });
});

test('a file of one chunk is put whole, in one request', async () => {
  const { http, put } = await putting(new Blob([new Uint8Array(MIB)]), 'c'.repeat(64));
  const request = await http.nextRequest();
  expect(request.method).toBe('PUT');
  request.respondWith({ status: 201, json: {} });
  expect(await put).toMatchObject({ ok: true });
});
