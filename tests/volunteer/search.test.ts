import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import {
  type Colour,
  planted,
  portraitColours,
  pressedColour,
} from '../../server/practice/networks/planted.ts';
import { OWN_PORTRAIT, pictures } from '../../server/practice/networks/portraits.ts';
import { png } from '../../server/practice/png.ts';
import { plantedIn } from './planted.ts';
import { holdsPicture, picturesWithin, templatesIn } from './templates.ts';

/** The searches that say « the volunteer is not in it » must be able to say that she is. */
const NAME = planted.name;
const text = (words: string) => Buffer.from(`{"a":"b","title":"${words} · Ronde","n":12}`);
const base64 = (words: string) => Buffer.from(`<i>${words}</i>`).toString('base64');

const WRITTEN: readonly [string, Buffer][] = [
  ['as it is', text(NAME)],
  ['in capitals', text(NAME.toUpperCase())],
  ['backwards', text([...NAME].reverse().join(''))],
  ['with its accents apart', text(planted.draft.normalize('NFD'))],
  ['as JSON escapes', text([...NAME].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join(''))],
  ['as entities', text([...NAME].map((one) => `&#${one.charCodeAt(0)};`).join(''))],
  ['as hexadecimal entities', text([...NAME].map((one) => `&#x${one.charCodeAt(0).toString(16)};`).join(''))],
  ['as an address', text(encodeURIComponent(NAME))],
  ['as an address in an address', text(encodeURIComponent(encodeURIComponent(NAME)))],
  ['in base64', text(base64(NAME))],
  ['in base64 in base64', text(base64(base64(NAME)))],
  ['in a data: address', Buffer.from(`<img src="data:text/html;base64,${base64(NAME)}">`)],
  ['in base64 for addresses', text(Buffer.from(`ÿþ?>${NAME}`).toString('base64url'))],
  ['in hexadecimal', text(Buffer.from(NAME).toString('hex'))],
  ['as UTF-16', Buffer.from(`{"${NAME}"}`, 'utf16le')],
  ['as UTF-16, the other way', Buffer.from(`{"${NAME}"}`, 'utf16le').swap16()],
  ['as UTF-16, from an odd byte', Buffer.concat([Buffer.from('x'), Buffer.from(NAME, 'utf16le')])],
  ['in a text of a PNG', withChunk('tEXt', Buffer.from(`Author\0${NAME}`))],
  ['in a compressed text of a PNG', withChunk('zTXt', compressed('Author\0\0'))],
  ['in an international text of a PNG', withChunk('iTXt', compressed('Author\0\x01\0\0\0'))],
  ['after the end of a PNG', Buffer.concat([plain(), Buffer.from(NAME)])],
  ['in a PNG in a data: address', Buffer.from(dataAddress(withChunk('zTXt', compressed('A\0\0'))))],
];

describe('the planted volunteer is found', () => {
  test.each(WRITTEN)('%s', (_, bytes) => {
    expect(plantedIn(bytes)).not.toEqual([]);
  });

  test('whichever of her words it is', () => {
    const found = Object.values(planted).map((value) => plantedIn(text(value)).length > 0);
    expect(found).toEqual(found.map(() => true));
  });

  test('nowhere where she is not', () => {
    const bytes = Buffer.concat([text('Barnabé Ostrelin'), text(base64('Les Ostrovards')), plain()]);
    expect(plantedIn(bytes)).toEqual([]);
  });
});

describe('a planted picture is found', () => {
  const portrait = PNG.sync.read(Buffer.from(png(drawn(OWN_PORTRAIT))));

  test.each([0.17, 0.3, 1, 1.25, 2])('at %d times its size', (scale) => {
    expect(templatesIn(placed(portrait, scale))).toEqual([expect.stringMatching(/^portrait at /)]);
  });

  test.each(portraitColours.map((colour) => [colour]))('by a corner of it: %o', (colour) => {
    expect(templatesIn(squared(colour, 4))).toEqual(['portrait at 9,7']);
  });

  test('to the pixel, or not at all', () => {
    const [small, other] = [squared(pressedColour, 3), squared(pressedColour, 4)];
    const part = (of: Buffer) => {
      const cut = new PNG({ width: 20, height: 20 });
      PNG.bitblt(PNG.sync.read(of), cut, 2, 2, 20, 20, 0, 0);
      return PNG.sync.write(cut);
    };
    expect(holdsPicture(small, part(small))).toBe(true);
    expect(holdsPicture(small, part(other))).toBe(false);
  });

  test('a heart filled in', () => {
    expect(templatesIn(squared(pressedColour, 3))).toEqual(['pressed at 9,7']);
  });

  test('inside a copy of the page', () => {
    const copy = Buffer.from(`<main><img src="${dataAddress(placed(portrait, 1))}"></main>`);
    expect(picturesWithin(copy).flatMap(templatesIn)).not.toEqual([]);
  });

  test('nowhere in other people’s', () => {
    for (const name of ['auteur.png', 'autre.png', 'affiche.png'])
      expect(templatesIn(Buffer.from(png(drawn(name))))).toEqual([]);
  });
});

function drawn(name: string) {
  const draw = pictures[name];
  if (!draw) throw new Error(`no picture ${name}`);
  return draw();
}

function blank(): PNG {
  const picture = new PNG({ width: 240, height: 240 });
  picture.data.fill(250);
  return picture;
}

function plain(): Buffer {
  return PNG.sync.write(blank());
}

/** A PNG with one more chunk before its end. */
function withChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(data, 8);
  const whole = plain();
  return Buffer.concat([whole.subarray(0, -12), chunk, whole.subarray(-12)]);
}

function compressed(before: string): Buffer {
  return Buffer.concat([Buffer.from(before, 'latin1'), deflateSync(Buffer.from(NAME))]);
}

function dataAddress(bytes: Buffer): string {
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

function squared(colour: Colour, side: number): Buffer {
  const picture = blank();
  for (let y = 7; y < 7 + side; y += 1)
    for (let x = 7; x < 7 + side; x += 1) picture.data.set([...colour, 255], (y * picture.width + x) * 4);
  return PNG.sync.write(picture);
}

/** The portrait at a scale, its edges blended as a browser blends them. */
function placed(portrait: PNG, scale: number): Buffer {
  const picture = blank();
  const side = Math.round(portrait.width * scale);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const mixed = [0, 1, 2, 3].map((channel) => {
        const [left, right] = [(x - 0.5) / scale, (x + 0.5) / scale].map((at) =>
          Math.min(portrait.width - 1, Math.max(0, Math.round(at))),
        );
        const row = Math.min(portrait.height - 1, Math.round(y / scale)) * portrait.width;
        const at = (column = 0) => portrait.data[(row + column) * 4 + channel] ?? 0;
        return Math.round((at(left) + at(right)) / 2);
      });
      picture.data.set(mixed, ((y + 11) * picture.width + x + 13) * 4);
    }
  return PNG.sync.write(picture);
}
