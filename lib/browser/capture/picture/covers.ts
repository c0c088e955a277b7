import { devicePixels, encloses, intersection, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import { elementsUnder } from '../composed.ts';
import type { Mask } from '../masking.ts';
import { boxOf, projection } from '../view.ts';

/** Masks that a report may hold. */
const MOST = 400;
const LABEL = 'masqué : élément de la page';

/** Masks over what lies on the visible part of a post, in the pixels of the piece cut out at `source`. */
export function coverMasks(covers: Iterable<Element>, visible: Rectangle, source: Rectangle): Mask[] {
  return [...covers]
    .flatMap(withOverflow)
    .map((box) => intersection(box, visible))
    .filter((shared) => shared.width > 0 && shared.height > 0)
    .map((shared) => devicePixels(shared, projection()))
    .map((mask) => ({ ...mask, x: mask.x - source.x, y: mask.y - source.y, label: LABEL }));
}

/** Rather no picture than one that shows what has no mask left. */
export function bearable(masks: Mask[], { width, height }: { width: number; height: number }): Mask[] {
  return masks.length > MOST ? [{ x: 0, y: 0, width, height, label: LABEL }] : masks;
}

/** The boxes of an element and of whatever in it is painted outside of its own. */
function withOverflow(element: Element): Rectangle[] {
  const whole = boxOf(element);
  const inner = [...elementsUnder(element, () => true)].map(boxOf);
  return [whole, ...inner.filter((box) => isSolid(box) && !encloses(whole, box))];
}
