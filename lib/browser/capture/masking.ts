import { encloses, type Rectangle } from '../../capture/rectangle.ts';
import type { Photograph } from '../../capture/report.ts';

/** A part of a picture that is painted over, and the words that say so, « masqué : … ». */
export type Mask = Photograph['masks'][number];

const GREY = '#8a8f98';
const INK = '#000';
/** Device pixels of the label's letters, the largest that fits; smaller could not be read. */
const SIZES = [20, 16, 13, 11];
const SHORT = 'masqué';
const MARGIN = 4;

/** Paints masks over, flat and evident, each with its label where it is large enough to be read: what was cut out is seen. */
export function paintMasks(context: OffscreenCanvasRenderingContext2D, masks: readonly Mask[]): void {
  context.save();
  context.fillStyle = GREY;
  for (const { x, y, width, height } of masks) context.fillRect(x, y, width, height);
  context.fillStyle = INK;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // A mask within another one has nothing more to say.
  for (const mask of masks.filter((one) => !masks.some((other) => holds(other, one)))) write(context, mask);
  context.restore();
}

function holds(other: Mask, one: Mask): boolean {
  return other !== one && encloses(other, one) && !encloses(one, other);
}

function write(context: OffscreenCanvasRenderingContext2D, { label, x, y, width, height }: Mask): void {
  for (const words of [label, SHORT]) {
    const size = SIZES.find((one) => fits(context, words, one, { x, y, width, height }));
    if (size === undefined) continue;
    context.font = fontOf(size);
    context.fillText(words, x + width / 2, y + height / 2);
    return;
  }
}

function fits(
  context: OffscreenCanvasRenderingContext2D,
  words: string,
  size: number,
  { width, height }: Rectangle,
): boolean {
  context.font = fontOf(size);
  return size + 2 * MARGIN <= height && context.measureText(words).width + 2 * MARGIN <= width;
}

function fontOf(size: number): string {
  return `600 ${size}px system-ui, sans-serif`;
}
