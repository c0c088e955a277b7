import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { gif } from '../../server/practice/gif.ts';
import { png } from '../../server/practice/png.ts';
import { drawScene } from '../../server/practice/scene.ts';
import { sound } from '../../server/practice/sound.ts';
import { video } from '../../server/practice/video.ts';

/** Boxes of an MP4 at one level: type, and where the content stands. */
function boxes(file: Buffer, from = 0, to = file.length): { type: string; start: number; end: number }[] {
  const found: { type: string; start: number; end: number }[] = [];
  for (let at = from; at < to; ) {
    const size = file.readUInt32BE(at);
    found.push({ type: file.toString('latin1', at + 4, at + 8), start: at + 8, end: at + size });
    at += size;
  }
  return found;
}

describe('pictures made by code', () => {
  test('a scene is a PNG that gives back the pixels drawn', () => {
    const pixels = drawScene('plage', 90, 60);
    expect(pixels).not.toBeNull();
    if (pixels === null) return;
    const read = PNG.sync.read(png(pixels));
    expect([read.width, read.height]).toEqual([90, 60]);
    for (const at of [0, 1000, 5399]) {
      expect([...read.data.subarray(at * 4, at * 4 + 3)]).toEqual([
        ...pixels.rgb.subarray(at * 3, at * 3 + 3),
      ]);
    }
  });

  test('an unknown scene is null', () => {
    expect(drawScene('lune')).toBeNull();
  });

  test('the GIF has twelve frames, plays for ever and ends', () => {
    const file = gif();
    expect(file.toString('latin1', 0, 6)).toBe('GIF89a');
    expect(file.includes('NETSCAPE2.0')).toBe(true);
    const frames = [...file.toString('latin1').matchAll(/\x21\xf9\x04\x00\x08\x00\x00\x00\x2c/g)];
    expect(frames).toHaveLength(12);
    expect(file.at(-1)).toBe(0x3b);
  });

  test('the sound is a WAV that lasts what its header says', () => {
    const file = sound();
    expect([file.toString('latin1', 0, 4), file.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
    expect(file.readUInt32LE(4) + 8).toBe(file.length);
    expect(file.readUInt32LE(40) / file.readUInt32LE(28)).toBe(4);
  });

  test('the video is an MP4 whose boxes fill it, and whose first sample is where it says', () => {
    const file = video();
    const top = boxes(file);
    expect(top.map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
    expect(top.at(-1)?.end).toBe(file.length);
    const offset = file.readUInt32BE(file.indexOf('stco') + 12);
    expect(offset).toBe(top.at(-1)?.start);
    expect(file[offset + 4], 'an IDR slice').toBe(0x65);
  });
});
