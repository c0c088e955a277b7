import { devicePixels, intersection, type Projection, type Rectangle } from './rectangle.ts';
import type { Piece } from './report.ts';

/**
 * Device pixels of the tallest and widest picture: beyond it the rest is left out, and said. Thirty screens of a window
 * of 800 pixels, twice as dense, are 42 800.
 */
export const TALLEST = 48_000;

/** Pixels of the largest picture: browsers make no canvas of 180 million. */
export const LARGEST = 120_000_000;

/** CSS pixels that two screens share, so that their join can be checked. */
export const OVERLAP = 16;

/** Smallest scroll, in CSS pixels, that moves the page by whole device pixels: anything else is painted anew, differently. */
export function scrollQuantum(scale: number): number {
  const hundredths = Math.round(scale * 100);
  if (Math.abs(hundredths - scale * 100) > 0.01) return 1;
  return 100 / greatestDivisor(hundredths, 100);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/**
 * The scroll nearest before `wanted` that is a whole number of device pixels away from where we are: no row is skipped,
 * and none is painted between two device pixels, at a zoom of two thirds either.
 */
export function snapScroll(from: number, wanted: number, scale: number): number {
  return from + Math.floor((wanted - from) * scale + 1e-6) / scale;
}

/** The part of the post that one picture of the view shows, and its place in the picture of the post. */
export function pieceOf(shot: number, post: Rectangle, visible: Rectangle, projection: Projection): Piece {
  const whole = devicePixels(post, projection);
  const source = devicePixels(visible, projection);
  return { shot, source, x: source.x - whole.x, y: source.y - whole.y };
}

/** What a piece shares with one drawn before it, in the picture's own pixels; null where they share nothing. */
export function joinOf(before: Piece, piece: Piece): Rectangle | null {
  const join = intersection(placeOf(before), placeOf(piece));
  return join.width > 0 && join.height > 0 ? join : null;
}

/** Where a piece lies in the picture, in the picture's own pixels. */
export function placeOf({ x, y, source }: Piece): Rectangle {
  return { x, y, width: source.width, height: source.height };
}

/** Whether two strips of pixels are the same, each value within `tolerance`. */
export function sameStrip(a: Uint8ClampedArray, b: Uint8ClampedArray, tolerance = 2): boolean {
  return a.length === b.length && a.every((value, at) => Math.abs(value - (b[at] ?? 0)) <= tolerance);
}
