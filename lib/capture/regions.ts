import type { Rectangle } from './rectangle.ts';
import type { Photograph, Piece } from './report.ts';
import { OVERLAP, TALLEST } from './stitch.ts';

/** Device pixels of a side, and of a surface, past which Firefox makes no canvas. */
const LONGEST = 32_000;
const LARGEST = 120_000_000;
/** Device pixels of one region: past them, two are quicker to take than one. */
const REGION_HEIGHT = 8_192;
const REGION_SURFACE = 32_000_000;

/** How a post is taken in regions of its document, each as large as the others. */
export interface Regions extends Pick<Photograph, 'pieces' | 'width' | 'height' | 'view'> {
  /** CSS pixels of the document, each edge on a whole device pixel; as many as there are pieces. */
  regions: Rectangle[];
  /** Whether they hold all of the post. */
  complete: boolean;
}

/**
 * The regions that hold a post, from the device pixels it is painted on in the document; null where it is too wide, or
 * where no whole number of CSS pixels makes whole device pixels.
 */
export function regionsOf(whole: Rectangle, scale: number): Regions | null {
  const { width } = whole;
  if (width < 1 || whole.height < 1 || width > LONGEST) return null;
  const height = Math.min(whole.height, TALLEST, LONGEST, Math.floor(LARGEST / width));
  const quantum = wholePixels(scale);
  if (quantum === null) return null;
  const below = (pixels: number) => Math.floor(pixels / scale / quantum + 1e-6) * quantum;
  const above = (pixels: number) => Math.ceil(pixels / scale / quantum - 1e-6) * quantum;
  const [left, top] = [below(whole.x), below(whole.y)];
  const tallest = below(Math.min(REGION_HEIGHT, REGION_SURFACE / width));
  const size = {
    width: above(whole.x + width) - left,
    height: Math.min(above(whole.y + height) - top, Math.max(tallest, quantum)),
  };
  const view = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const overlap = Math.min(Math.ceil(OVERLAP / quantum) * quantum, size.height - quantum);
  const regions: Rectangle[] = [];
  const pieces: Piece[] = [];
  for (let y = top, reached = 0; reached < height; y += size.height - overlap) {
    const from = Math.max(0, Math.round(y * scale) - whole.y);
    const until = Math.min(height, Math.round((y + size.height) * scale) - whole.y);
    const source = {
      x: whole.x - Math.round(left * scale),
      y: whole.y + from - Math.round(y * scale),
      width,
      height: until - from,
    };
    regions.push({ x: left, y, ...size });
    pieces.push({ shot: regions.length, source, x: 0, y: from });
    reached = until;
  }
  return { regions, pieces, width, height, view, complete: height === whole.height };
}

/** The smallest number of CSS pixels that makes whole device pixels; Firefox's ratios are all 60 / n. */
function wholePixels(scale: number): number | null {
  for (let count = 1; count <= 300; count += 1) {
    const pixels = count * scale;
    if (pixels > 0.5 && Math.abs(pixels - Math.round(pixels)) < 1e-4) return count;
  }
  return null;
}
