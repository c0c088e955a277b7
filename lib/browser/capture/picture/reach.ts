import type { Rectangle } from '../../../capture/rectangle.ts';
import { LARGEST, OVERLAP, TALLEST } from '../../../capture/stitch.ts';
import type { Axes } from '../scrolling.ts';
import { boxOf, unclipped } from '../view.ts';

/** A point of the post, or of the view; CSS pixels. */
export interface Corner {
  x: number;
  y: number;
}

/** The corner to look at next, some overlap before it so that the joins can be checked; CSS pixels of the view. */
export function cornerOf(post: Element, { x, y }: Corner): Corner {
  const box = boxOf(post);
  return { x: box.x + Math.max(0, x - OVERLAP), y: box.y + Math.max(0, y - OVERLAP) };
}

/** What is in view from edge to edge is not scrolled. */
export function axesOf(post: Element): Axes {
  const [box, visible] = [boxOf(post), unclipped(post)];
  return { across: visible.width < box.width - 0.5, down: visible.height < box.height - 0.5 };
}

/**
 * Whether what is shown goes on from a corner, with no gap before it; an edge of the post that is out of reach for good
 * leaves a gap at its beginning.
 */
export function reaches(shown: Rectangle, { x, y }: Corner): boolean {
  const after = shown.x + shown.width > x + 0.5 && shown.y + shown.height > y + 0.5;
  return after && (x === 0 || shown.x <= x + 0.5) && (y === 0 || shown.y <= y + 0.5);
}

/** Whether two boxes are not the same, to half a pixel. */
export function differ(a: Rectangle, b: Rectangle): boolean {
  const sides = ['x', 'y', 'width', 'height'] as const;
  return sides.some((side) => Math.abs(a[side] - b[side]) >= 0.5);
}

/** Whether one picture can be that large; the whole width counts from the first row on. */
export function fits(width: number, height: number): boolean {
  return Math.max(width, height) <= TALLEST && width * height <= LARGEST;
}
