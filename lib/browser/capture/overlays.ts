import { intersection, isSolid, type Rectangle } from '../../capture/rectangle.ts';
import { shownParent } from '../../platforms/composed.ts';
import { isElement, isHtml, isSvg } from '../../platforms/nodes.ts';
import { ancestorsOf, composedContains, elementsUnder, topmostAt } from './composed.ts';
import { boxOf, gridOf } from './view.ts';

/**
 * What is painted over the visible part of a post without belonging to it: bars, toasts, cards, other extensions'
 * buttons. None of it may be in the picture (rule 3). Each is given as the largest element that does not hold the post.
 */
export function overlaysOn(post: Element, visible: Rectangle): Set<HTMLElement | SVGElement> {
  const found = new Set<HTMLElement | SVGElement>();
  const take = (element: Element | null): void => {
    const whole = element && largestApart(element, post);
    if (whole && (isHtml(whole) || isSvg(whole))) found.add(whole);
  };
  for (const { x, y } of pointsOf(visible)) {
    const top = topmostAt(x, y);
    if (top && !composedContains(post, top) && !composedContains(top, post)) take(top);
  }
  const lineage = new Set(ancestorsOf(post));
  for (const element of elementsUnder(document.documentElement, (child) => child !== post)) {
    if (!lineage.has(element) && covers(element, visible, post)) take(element);
  }
  return found;
}

/** Points to look at: dense enough for a bar or an avatar, few enough to be asked within the picture's own time. */
function pointsOf(visible: Rectangle): Iterable<{ x: number; y: number }> {
  const columns = Math.min(12, Math.max(3, Math.ceil(visible.width / 60)));
  const rows = Math.min(24, Math.max(3, Math.ceil(visible.height / 40)));
  return gridOf(visible, columns, rows);
}

/** Whether an element that is not in the post is painted over some of it. */
function covers(element: Element, visible: Rectangle, post: Element): boolean {
  const shared = intersection(boxOf(element), visible);
  if (!isSolid(shared)) return false;
  const top = topmostAt(shared.x + shared.width / 2, shared.y + shared.height / 2);
  if (top && !composedContains(post, top) && composedContains(element, top)) return true;
  // What lets the pointer through is never found under a point; only what is positioned can lie above.
  const style = getComputedStyle(element);
  return (
    style.pointerEvents === 'none' &&
    style.position !== 'static' &&
    style.visibility === 'visible' &&
    !(Number(style.zIndex) < 0) &&
    element.checkVisibility({ opacityProperty: true, contentVisibilityAuto: true })
  );
}

/** The largest ancestor of `element`, itself included, that does not hold the post. */
function largestApart(element: Element, post: Element): Element | null {
  let largest: Element | null = null;
  for (let node: Node | null = element; node && !composedContains(node, post); node = shownParent(node)) {
    if (isElement(node)) largest = node;
  }
  return largest;
}
