import { intersection, isSolid, type Rectangle } from '../../capture/rectangle.ts';
import { ancestorsOf, composedContains, elementsUnder, topmostAt } from './composed.ts';
import { paints } from './overlays/painting.ts';
import { type Stacking, stackingAround } from './overlays/stacking.ts';
import { boxOf, gridOf, unclipped } from './view.ts';

/**
 * What is painted over the visible part of a post without belonging to it: bars, toasts, cards, other extensions'
 * buttons. None of it may be in the picture (rule 3); what lies under the post stays. Each is given as the outermost
 * element painted as one that does not hold the post. `among`: where to look; everywhere unless given.
 */
export function overlaysOn(
  post: Element,
  visible: Rectangle,
  among: Iterable<Element> = elementsUnder(document.documentElement, (child) => child !== post),
): Set<HTMLElement | SVGElement> {
  const found = new Set<HTMLElement | SVGElement>();
  const stacking = stackingAround(post);
  const take = (element: Element): void => {
    const whole = stacking.whole(element);
    if ('style' in whole) found.add(whole as HTMLElement | SVGElement);
  };
  for (const { x, y } of pointsOf(visible)) {
    const top = topmostAt(x, y);
    if (top && isApart(top, post) && paints(top)) take(top);
  }
  const lineage = new Set(ancestorsOf(post));
  for (const element of among) {
    if (!lineage.has(element) && covers(element, visible, post, stacking)) take(element);
  }
  return found;
}

/** Points to look at for what no box tells of, as what a bar draws beside itself; each one costs more on a larger page. */
function pointsOf(visible: Rectangle): Iterable<{ x: number; y: number }> {
  const columns = Math.min(6, Math.max(3, Math.ceil(visible.width / 120)));
  const rows = Math.min(10, Math.max(3, Math.ceil(visible.height / 80)));
  return gridOf(visible, columns, rows);
}

function isApart(element: Element, post: Element): boolean {
  return !composedContains(post, element) && !composedContains(element, post);
}

/** Whether an element that is not in the post is painted over some of it. */
function covers(element: Element, visible: Rectangle, post: Element, stacking: Stacking): boolean {
  const shared = intersection(boxOf(element), visible);
  if (!isSolid(shared)) return false;
  const order = stacking.order(element);
  if (order < 0 || !paints(element)) return false;
  if (order > 0) return isSolid(intersection(unclipped(element), visible));
  const top = topmostAt(shared.x + shared.width / 2, shared.y + shared.height / 2);
  return top !== null && !composedContains(post, top) && composedContains(element, top);
}
