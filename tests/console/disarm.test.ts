import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { disarm } from '../../server/console-api/disarm.ts';

const PAGE =
  '<LINK rel=preconnect href=//p.example><p>é<a href="//p.example">Voir</a></p><iframe src=//p.example></iframe><frame/><article>';
const SAFE =
  '<xINK rel=preconnect href=//p.example><p>é<x href="//p.example">Voir</x></p><xframe src=//p.example></xframe><xrame/><article>';

const through = (chunks: Buffer[]) => text(Readable.from(chunks).pipe(disarm()));

describe('a kept page, shown', () => {
  test('holds no element that connects by itself, and is as long as it was', async () => {
    expect(await through([Buffer.from(PAGE)])).toBe(SAFE);
    expect(SAFE).toHaveLength(PAGE.length);
  });

  test('whatever the pieces it comes in', async () => {
    const bytes = Buffer.from(PAGE);
    for (let size = 1; size < 20; size += 1) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      expect(await through(pieces), `${size} bytes at a time`).toBe(SAFE);
    }
  });
});
