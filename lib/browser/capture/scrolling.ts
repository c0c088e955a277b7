import type { Rectangle } from '../../capture/rectangle.ts';
import { snapScroll } from '../../capture/stitch.ts';
import { ancestorsOf } from './composed.ts';
import { placeOf } from './frames/place.ts';
import type { Styling } from './hiding.ts';
import { boxOf } from './view.ts';

/** Which way to scroll. */
export interface Axes {
  across: boolean;
  down: boolean;
}

/** The way a post is scrolled through, and back. */
export interface Scrolling {
  /**
   * Brings a point of the post towards the top left corner of all that scrolls it, innermost first, by whole device
   * pixels; `point` is asked anew after each of them, in CSS pixels of the view. Whether anything moved.
   */
  towards(point: () => { x: number; y: number }, axes: Axes, scale: number): boolean;
  /** Puts every scroll position back exactly. */
  restore(): void;
  /** Whether every one of them is where it was, to less than a pixel. */
  isBack(): boolean;
}

interface Scroller {
  element: Element;
  left: number;
  top: number;
}

/** Scrolls whatever scrolls the post, both ways; what would hold them to chosen places is let loose meanwhile. */
export function scrolling(post: Element, loose: Styling): Scrolling {
  const chain = ancestorsOf(post)
    .filter((element) => isRoot(element) || scrolls(element))
    .map((element): Scroller => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  return {
    towards(point, axes, scale) {
      const moved = chain.map(({ element }) => moveTo(element, point(), axes, scale, loose));
      return moved.includes(true);
    },
    restore() {
      for (const one of chain.toReversed()) putBack(one);
    },
    isBack: () =>
      chain.every(
        ({ element, left, top }) =>
          Math.abs(element.scrollLeft - left) < 1 && Math.abs(element.scrollTop - top) < 1,
      ),
  };
}

function moveTo(
  element: Element,
  { x, y }: { x: number; y: number },
  { across, down }: Axes,
  scale: number,
  loose: Styling,
): boolean {
  const { scrollLeft: left, scrollTop: top } = element;
  const { x: edge, y: ceiling, ratio } = originOf(element);
  const fine = scale * ratio;
  const wanted = {
    left: across ? snapScroll(left, left + (x - edge) / ratio, fine) : left,
    top: down ? snapScroll(top, top + (y - ceiling) / ratio, fine) : top,
  };
  if (Math.abs(wanted.left - left) * fine < 0.5 && Math.abs(wanted.top - top) * fine < 0.5) return false;
  if (getComputedStyle(element).scrollSnapType !== 'none') loose.set(element, { 'scroll-snap-type': 'none' });
  element.scrollTo({ ...wanted, behavior: 'instant' });
  return element.scrollLeft !== left || element.scrollTop !== top;
}

/** Where what an element scrolls begins in the view, and how much larger than laid out it is drawn. */
function originOf(element: Element): { x: number; y: number; ratio: number } {
  if (isRoot(element)) {
    const place = placeOf(element.ownerDocument);
    return { x: place?.left ?? 0, y: place?.top ?? 0, ratio: place?.scale ?? 1 };
  }
  const box: Rectangle = boxOf(element);
  const laid = 'offsetWidth' in element ? Number(element.offsetWidth) : 0;
  const ratio = laid > 0 && Math.abs(box.width - laid) >= 1 ? box.width / laid : 1;
  return { x: box.x + element.clientLeft * ratio, y: box.y + element.clientTop * ratio, ratio };
}

// A position is kept in whole device pixels and told in fractions: what comes back rounded down is asked for a little further.
function putBack({ element, left, top }: Scroller): void {
  for (const more of [0, 0.01, -0.01]) {
    if (element.scrollLeft === left && element.scrollTop === top) return;
    element.scrollTo({ left: left + more, top: top + more, behavior: 'instant' });
  }
}

function isRoot(element: Element): boolean {
  const { scrollingElement, documentElement } = element.ownerDocument;
  return element === (scrollingElement ?? documentElement);
}

function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const down = element.scrollHeight > element.clientHeight && /auto|scroll/.test(overflowY);
  return down || (element.scrollWidth > element.clientWidth && /auto|scroll/.test(overflowX));
}
