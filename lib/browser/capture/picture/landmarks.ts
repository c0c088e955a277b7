import { elementsUnder } from '../composed.ts';
import { boxOf } from '../view.ts';

/** Places within a post, by which to tell whether what was pictured of it has moved. */
export interface Landmarks {
  /** Whether all that lies above a row of the post is where it was; CSS pixels from its top. */
  hold(row: number): boolean;
}

/** How many are kept: enough to tell of any image that came, few enough to be asked at each screen. */
const MOST = 400;

/** Keeps places of a post. An image that comes late and makes it taller below leaves what is above where it was. */
export function landmarksOf(post: Element): Landmarks {
  const all = [...elementsUnder(post, () => true)];
  const step = Math.ceil(all.length / MOST);
  const kept = all
    .filter((_, at) => at % step === 0)
    .map((element) => ({ element, ...placeIn(post, element) }));
  return {
    hold: (row) =>
      kept.every((mark) => {
        if (mark.bottom > row + 0.5) return true;
        const now = placeIn(post, mark.element);
        return Math.abs(now.top - mark.top) < 0.5 && Math.abs(now.bottom - mark.bottom) < 0.5;
      }),
  };
}

function placeIn(post: Element, element: Element): { top: number; bottom: number } {
  const { y, height } = boxOf(element);
  const top = y - boxOf(post).y;
  return { top, bottom: top + height };
}
