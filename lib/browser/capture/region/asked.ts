import * as v from 'valibot';
import type { Rectangle } from '../../../capture/rectangle.ts';

/** CSS pixels: no document is larger in Firefox. */
const FARTHEST = 18_000_000;
/** CSS pixels: a side of what one picture can hold. */
const LONGEST = 32_767;

const place = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const side = v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST));
const region = v.object({ x: place, y: place, width: side, height: side });
const ratio = v.pipe(v.number(), v.minValue(0.1), v.maxValue(20));

/** What Firefox is to picture; null for what it decides itself. */
export interface Asked {
  /** CSS pixels of the document, in the view's place. */
  region: Rectangle | null;
  /** Device pixels to a CSS pixel. */
  ratio: number | null;
}

/** What a page's script asks for, checked: what cannot be is not asked for. */
export function askedBy(shot: { region?: unknown; ratio?: unknown }): Asked {
  const [where, finer] = [v.safeParse(region, shot.region), v.safeParse(ratio, shot.ratio)];
  return { region: where.success ? where.output : null, ratio: finer.success ? finer.output : null };
}
