import { intersection, isSolid, type Rectangle } from '../../capture/rectangle.ts';
import { ancestorsOf, composedContains, composedParent, elementsUnder, topmostAt } from './composed.ts';
import { boxOf } from './view.ts';

/**
 * What is painted over the visible part of a post without belonging to it: bars, toasts, cards, other extensions'
 * buttons. None of it may be in the picture (rule 3). Each is given as the largest element that does not hold the post.
 */
export function overlaysOn(post: Element, visible: Rectangle): Set<HTMLElement | SVGElement> {
  const found = new Set<HTMLElement | SVGElement>();
  const take = (element: Element | null): void => {
    const whole = element && largestApart(element, post);
    if (whole instanceof HTMLElement || whole instanceof SVGElement) found.add(whole);
  };
  for (const { x, y } of grid(visible)) {
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
function* grid({ x, y, width, height }: Rectangle): Generator<{ x: number; y: number }> {
  const columns = Math.min(12, Math.max(3, Math.ceil(width / 60)));
  const rows = Math.min(24, Math.max(3, Math.ceil(height / 40)));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      yield { x: x + (width * (column + 0.5)) / columns, y: y + (height * (row + 0.5)) / rows };
    }
  }
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
  for (let node: Node | null = element; node && !composedContains(node, post); node = composedParent(node)) {
    if (node instanceof Element) largest = node;
  }
  return largest;
}
