import { PNG } from 'pngjs';
import { type Colour, portraitColours, pressedColour } from '../../server/practice/networks/planted.ts';

/** Pixels in a row of one colour: what is flat in a template stays so at any scale, but for its edges. */
const RUN = 3;
const TOLERANCE = 10;
/** The letters of the network pages. */
const INK: Colour = [22, 32, 30];

const TEMPLATES: readonly [string, readonly Colour[]][] = [
  ['portrait', portraitColours],
  ['pressed', [pressedColour]],
];

/** Which of the planted templates a picture shows, at whatever place and scale, and where: « portrait at 12,40 ». */
export function templatesIn(png: Buffer): string[] {
  const picture = PNG.sync.read(png);
  return TEMPLATES.flatMap(([name, colours]) => {
    const at = firstRun(picture, colours);
    return at === null ? [] : [`${name} at ${at}`];
  });
}

/** The share of a picture's pixels that are dark, as letters are, and not a mask's or its label's. */
export function inkedIn(png: Buffer): number {
  const { width, height, data } = PNG.sync.read(png);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if (isNear(data, at, INK)) dark += 1;
  return dark / (width * height);
}

function firstRun({ width, height, data }: PNG, colours: readonly Colour[]): string | null {
  for (let y = 0; y < height; y += 1) {
    const runs = colours.map(() => 0);
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      for (const [index, colour] of colours.entries()) {
        runs[index] = isNear(data, at, colour) ? (runs[index] ?? 0) + 1 : 0;
        if (runs[index] === RUN) return `${x},${y}`;
      }
    }
  }
  return null;
}

function isNear(data: Buffer, at: number, colour: Colour): boolean {
  return colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= TOLERANCE);
}

/** Every PNG that some bytes hold, as they are or in `data:` addresses. */
export function picturesWithin(bytes: Buffer): Buffer[] {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return [bytes];
  const found = bytes.toString('latin1').matchAll(/data:image\/png;base64,([\w+/=]+)/g);
  return [...found].map(([, data = '']) => Buffer.from(data, 'base64'));
}
