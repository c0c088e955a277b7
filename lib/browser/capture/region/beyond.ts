import { encloses, intersection, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import { isHtml } from '../../../platforms/nodes.ts';
import { ancestorsOf, composedContains, elementsUnder } from '../composed.ts';
import { boxOf } from '../view.ts';

/**
 * What may lie over parts of a post that are out of view. No point can be asked there, so whatever shares its ground
 * without belonging to it is taken to lie over it, unless it says that it lies behind.
 */
export function overlaysBeyond(post: Element, visible: Rectangle): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  const box = boxOf(post);
  const lineage = new Set(ancestorsOf(post));
  for (const element of elementsUnder(document.documentElement, (child) => child !== post)) {
    if (lineage.has(element) || !isHtml(element)) continue;
    const shared = intersection(boxOf(element), box);
    if (!isSolid(shared) || encloses(visible, shared)) continue;
    if (Number(getComputedStyle(element).zIndex) < 0 || holds(found, element)) continue;
    found.add(element);
  }
  return found;
}

function holds(found: Set<HTMLElement>, element: Element): boolean {
  return [...found].some((outer) => composedContains(outer, element));
}
