import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { pngSize } from '../../lib/capture/png-size.ts';

const bytesOf = (buffer: Uint8Array) => new Uint8Array(buffer).buffer;

test('a picture says how large it is before it is decoded', () => {
  const png = PNG.sync.write(new PNG({ width: 1280, height: 657 }));
  expect(pngSize(bytesOf(png))).toEqual({ width: 1280, height: 657 });
});

test('what is no PNG, or was cut short, has no size', () => {
  const png = PNG.sync.write(new PNG({ width: 2, height: 2 }));
  expect(pngSize(bytesOf(png.subarray(0, 20)))).toBeNull();
  expect(
    pngSize(bytesOf(new TextEncoder().encode('GIF89a, and more than four and twenty bytes'))),
  ).toBeNull();
  expect(pngSize(new ArrayBuffer(0))).toBeNull();
});
