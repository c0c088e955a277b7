import { PNG } from 'pngjs';
import { type Colour, portraitColours, pressedColour } from '../../server/practice/networks/planted.ts';

/** Pixels in a row of one colour: what is flat in a template stays so at any scale, but for its edges. */
const RUN = 3;
const TOLERANCE = 10;

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

/** Whether a picture shows another one somewhere, to the pixel. */
export function holdsPicture(whole: Buffer, part: Buffer): boolean {
  const [outer, inner] = [PNG.sync.read(whole), PNG.sync.read(part)];
  const rowOf = ({ width, data }: PNG, x: number, y: number, length: number) =>
    data.subarray((y * width + x) * 4, (y * width + x + length) * 4);
  for (let y = 0; y + inner.height <= outer.height; y += 1) {
    for (let x = 0; x + inner.width <= outer.width; x += 1) {
      let row = 0;
      while (
        row < inner.height &&
        rowOf(outer, x, y + row, inner.width).equals(rowOf(inner, 0, row, inner.width))
      )
        row += 1;
      if (row === inner.height) return true;
    }
  }
  return false;
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
