import * as v from 'valibot';
import type { Rectangle } from '../../../capture/rectangle.ts';

/** CSS pixels: no document is larger in Firefox. */
const FARTHEST = 18_000_000;
/** CSS pixels: a side of what one picture can hold. */
const LONGEST = 32_767;

const place = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const side = v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST));
const schema = v.object({ x: place, y: place, width: side, height: side });

/** The region a page's script asks for, checked; null, the view itself, where it asks for none or for none that can be. */
export function regionIn(asked: unknown): Rectangle | null {
  const parsed = v.safeParse(schema, asked);
  return parsed.success ? parsed.output : null;
}
