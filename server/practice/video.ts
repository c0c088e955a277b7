import type { Frame } from './h264.ts';
import { intraSlice, parameterSets } from './h264.ts';

const WIDTH = 192;
const HEIGHT = 128;
const FRAMES = 16;
/** Units a second, and units a frame: 8 frames a second. */
const SCALE = 8;

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const zeros = (count: number) => new Array<number>(count).fill(0);
const MATRIX = [...u32(0x10000), ...zeros(12), ...u32(0x10000), ...zeros(12), ...u32(0x40000000)];

function box(type: string, ...parts: readonly (readonly number[])[]): number[] {
  const size = 8 + parts.reduce((sum, part) => sum + part.length, 0);
  return u32(size).concat([...Buffer.from(type, 'latin1')], ...parts);
}

/** A wave of light passing over water; samples stay above 16, so hardly anything needs escaping. */
function wave(index: number): Frame {
  const phase = (index / FRAMES) * 2 * Math.PI;
  return {
    width: WIDTH,
    height: HEIGHT,
    sample(plane, x, y) {
      if (plane === 'cb') return 150;
      if (plane === 'cr') return 96 + Math.round(16 * Math.sin(phase));
      const crest = HEIGHT * (0.5 + 0.18 * Math.sin(x / 24 + phase));
      return y < crest ? 190 - Math.round(y / 3) : 70 + Math.round(40 * Math.sin((y - crest) / 7) ** 2);
    },
  };
}

function sampleTable(sizes: readonly number[], offset: number): number[] {
  const { sps, pps } = parameterSets(WIDTH, HEIGHT);
  const avcC = box('avcC', [1, 66, 0xc0, 30, 0xff, 0xe1], u16(sps.length), sps, [1], u16(pps.length), pps);
  const avc1 = box(
    'avc1',
    [...zeros(6), 0, 1, ...zeros(16), ...u16(WIDTH), ...u16(HEIGHT)],
    [...u32(0x480000), ...u32(0x480000), ...u32(0), ...u16(1), ...zeros(32), ...u16(24), 0xff, 0xff],
    avcC,
  );
  return box(
    'stbl',
    box('stsd', u32(0), u32(1), avc1),
    box('stts', u32(0), u32(1), u32(sizes.length), u32(1)),
    box('stsc', u32(0), u32(1), u32(1), u32(sizes.length), u32(1)),
    box('stsz', u32(0), u32(0), u32(sizes.length), sizes.flatMap(u32)),
    box('stco', u32(0), u32(1), u32(offset)),
  );
}

function movie(sizes: readonly number[], offset: number): number[] {
  const length = u32(sizes.length);
  const dinf = box('dinf', box('dref', u32(0), u32(1), box('url ', u32(1))));
  const minf = box('minf', box('vmhd', u32(1), zeros(8)), dinf, sampleTable(sizes, offset));
  const hdlr = box('hdlr', zeros(8), [...Buffer.from('vide')], zeros(13));
  const mdia = box('mdia', box('mdhd', zeros(12), u32(SCALE), length, [0x55, 0xc4, 0, 0]), hdlr, minf);
  const size = [...u32(WIDTH << 16), ...u32(HEIGHT << 16)];
  const tkhd = box('tkhd', u32(3), zeros(8), u32(1), zeros(4), length, zeros(16), MATRIX, size);
  const speed = [...u32(0x10000), ...u16(0x100), ...zeros(10)];
  const mvhd = box('mvhd', zeros(12), u32(SCALE), length, speed, MATRIX, zeros(24), u32(2));
  return box('moov', mvhd, box('trak', tkhd, mdia));
}

/** Two seconds of MP4 (ISO/IEC 14496-12) made by code: uncompressed H.264, no sound. */
export function video(): Buffer {
  const samples = Array.from({ length: FRAMES }, (_, index) => {
    const unit = intraSlice(wave(index), index);
    return Buffer.concat([Buffer.from(u32(unit.length)), Buffer.from(unit)]);
  });
  const head = box('ftyp', [...Buffer.from('isom')], u32(0x200), [...Buffer.from('isomavc1mp41')]);
  const sizes = samples.map(({ length }) => length);
  const data = Buffer.concat(samples);
  const offset = head.length + movie(sizes, 0).length + 8;
  return Buffer.concat([
    Buffer.from(head),
    Buffer.from(movie(sizes, offset)),
    Buffer.from(u32(data.length + 8)),
    Buffer.from('mdat'),
    data,
  ]);
}
