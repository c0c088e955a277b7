import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webStream } from '../../../server/http/web-stream.ts';

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'temoin-stream-'));
  path = join(folder, 'lune');
  writeFileSync(path, Buffer.alloc(4 * 1024 * 1024, 'lune'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the body of an answer', () => {
  test('is every byte of the stream', async () => {
    const bytes = await new Response(webStream(createReadStream(path))).arrayBuffer();
    expect(bytes.byteLength).toBe(4 * 1024 * 1024);
  });

  test('that nobody reads to its end closes the file, and throws nowhere', async () => {
    const stream = createReadStream(path);
    await once(stream, 'readable');
    const reader = webStream(stream).getReader();
    await reader.read();
    await reader.cancel();
    if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()));
    expect(stream.destroyed).toBe(true);
  });

  test('fails where the stream fails', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('lune');
        throw new Error('the disk is gone');
      })(),
    );
    await expect(new Response(webStream(broken)).text()).rejects.toThrow();
  });
});
