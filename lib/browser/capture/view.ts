import { intersection, type Projection, type Rectangle } from '../../capture/rectangle.ts';
import { clipWithin, windowsWithin } from './clip.ts';
import { placed, placeOf } from './frames/place.ts';

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * The box of an element in the page's own view, CSS pixels of the layout; empty where it is in a frame that is turned
 * or skewed.
 */
export function boxOf(element: Element): Rectangle {
  const { x, y, width, height } = boundsOf(element);
  const place = placeOf(element.ownerDocument);
  return place === null ? NOWHERE : placed({ x, y, width, height }, place);
}

/** What `display: contents` leaves without a box has that of what it holds. */
function boundsOf(element: Element): Rectangle {
  const own = element.getBoundingClientRect();
  if (own.width > 0 || own.height > 0 || getComputedStyle(element).display !== 'contents') return own;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** The part of an element's box that the frames between it and a document around it show, whatever else hides of it. */
export function framedBox(element: Element, around: Document): Rectangle {
  return windowsWithin(around, element).reduce(intersection, boxOf(element));
}

/** How the layout becomes the pixels of a picture of the view; a pinched view is larger and begins elsewhere. */
export function projection(): Projection {
  const pinch = window.visualViewport;
  return {
    scale: window.devicePixelRatio * (pinch?.scale ?? 1),
    left: pinch?.offsetLeft ?? 0,
    top: pinch?.offsetTop ?? 0,
  };
}

/** The part of the layout that is in view, scroll bars left out. */
export function viewBox(): Rectangle {
  const pinch = window.visualViewport;
  if (!pinch) return { x: 0, y: 0, width: window.innerWidth, height: window.innerHeight };
  return { x: pinch.offsetLeft, y: pinch.offsetTop, width: pinch.width, height: pinch.height };
}

/** Where an element may be seen at all: the view, less what every ancestor and every frame hides of what overflows it. */
export function clipOf(element: Element): Rectangle {
  return clipWithin(element, viewBox());
}

/** The part of an element that nothing clips. */
export function unclipped(element: Element): Rectangle {
  return intersection(boxOf(element), clipOf(element));
}

/** Device pixels that a picture of the whole view measures. */
export function viewPixels(): { width: number; height: number } {
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return {
    width: Math.round(innerWidth * devicePixelRatio),
    height: Math.round(innerHeight * devicePixelRatio),
  };
}

/**
 * Resolves once the compositor has shown the page as it is now: the second frame is the first whose picture is not
 * stale (measured: one frame gave up to 7 stale pictures of 11, two gave 0 of 88). A hidden page has no frames.
 */
export function painted(frames = 2): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250 * frames);
    const wait = (left: number): void => {
      if (left > 0) {
        requestAnimationFrame(() => wait(left - 1));
        return;
      }
      clearTimeout(late);
      resolve();
    };
    wait(frames);
  });
}

/** Points spread over a rectangle, each in the middle of its cell. */
export function* gridOf(
  { x, y, width, height }: Rectangle,
  columns: number,
  rows: number,
): Generator<{ x: number; y: number }> {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      yield { x: x + (width * (column + 0.5)) / columns, y: y + (height * (row + 0.5)) / rows };
    }
  }
}
