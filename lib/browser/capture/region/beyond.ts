import { encloses, intersection, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import { ancestorsOf, elementsUnder } from '../composed.ts';
import { paints } from '../overlays/painting.ts';
import { stackingAround } from '../overlays/stacking.ts';
import { boxOf } from '../view.ts';

/**
 * What lies over parts of a post that are out of view. No point can be asked there: the order of painting tells, and what
 * it does not tell apart is taken to lie over the post.
 */
export function overlaysBeyond(post: Element, visible: Rectangle): Set<Element> {
  const found = new Set<Element>();
  const box = boxOf(post);
  const stacking = stackingAround(post);
  const lineage = new Set(ancestorsOf(post));
  for (const element of elementsUnder(document.documentElement, (child) => child !== post)) {
    if (lineage.has(element)) continue;
    const shared = intersection(boxOf(element), box);
    if (!isSolid(shared) || encloses(visible, shared)) continue;
    if (stacking.order(element) >= 0 && paints(element)) found.add(stacking.whole(element));
  }
  return found;
}
