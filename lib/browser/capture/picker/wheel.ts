import { ancestorsOf } from '../composed.ts';
import { windowOf } from '../frames/reach.ts';

/** CSS pixels that one line of a wheel stands for. */
const LINE = 16;

/**
 * Scrolls what the wheel would have scrolled, had it not been over a pane; false where that is the page itself, which
 * the browser does by itself.
 */
export function wheelOver(element: Element, { deltaX, deltaY, deltaMode }: WheelEvent): boolean {
  const unit = deltaMode === 0 ? 1 : LINE;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (at === document.documentElement || at === document.body) return false;
    const before = [at.scrollLeft, at.scrollTop];
    if (scrolls(at)) at.scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
    if (at.scrollLeft !== before[0] || at.scrollTop !== before[1]) return true;
  }
  return false;
}

function scrolls(element: Element): boolean {
  const page = element.ownerDocument;
  if (element === page.scrollingElement) return windowOf(page) !== window;
  return /auto|scroll/.test(getComputedStyle(element).overflow);
}
