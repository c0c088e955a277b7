import { zoomOf } from '../zoom.ts';
import type { Asked } from './asked.ts';

/** How Firefox is asked for a picture. */
export interface Details {
  format: 'png';
  rect?: { x: number; y: number; width: number; height: number };
  scale?: number;
}

/**
 * Firefox multiplies the scale by the tab's zoom, but lays pages out on another: whole device pixels are sixtieths of a
 * CSS pixel to it, so that at 110 % the page has 60/55 and the picture would have 1.1. What the page has is asked for.
 */
export async function detailsFor(tab: number, { region, ratio }: Asked): Promise<Details> {
  const details: Details = { format: 'png', ...(region ? { rect: region } : {}) };
  const zoom = ratio === null ? null : await zoomOf(tab);
  return ratio === null || zoom === null ? details : { ...details, scale: ratio / zoom };
}
