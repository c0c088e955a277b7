import type { Rectangle } from '../../../capture/rectangle.ts';
import { frameAround, lineageOut, windowOf } from './reach.ts';

/** How CSS pixels of a document become CSS pixels of the page's own view: `x × scale + left`. */
export interface Place {
  left: number;
  top: number;
  scale: number;
}

const HERE: Place = { left: 0, top: 0, scale: 1 };

/** Where a document stands in the page's view; null where its frame is turned, skewed or stretched: no rectangle tells it. */
export function placeOf(page: Document): Place | null {
  if (page === document) return HERE;
  const frame = frameAround(page);
  const inner = windowOf(page);
  if (!frame || !inner) return null;
  const outer = placeOf(frame.ownerDocument);
  const ratio = ratioOf(frame);
  if (!outer || ratio === null) return null;
  const style = getComputedStyle(frame);
  const side = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const edge = (name: string): number => side(`border-${name}-width`) + side(`padding-${name}`);
  const box = frame.getBoundingClientRect();
  const width = box.width / ratio - edge('left') - edge('right');
  return {
    left: snapped((box.x + edge('left') * ratio) * outer.scale + outer.left),
    top: snapped((box.y + edge('top') * ratio) * outer.scale + outer.top),
    scale: outer.scale * ratio * zoomOf(width, inner.innerWidth),
  };
}

/** A rectangle of a document, in the page's view. */
export function placed({ x, y, width, height }: Rectangle, { left, top, scale }: Place): Rectangle {
  return { x: x * scale + left, y: y * scale + top, width: width * scale, height: height * scale };
}

/** By how much an element is drawn larger than it is laid out; null where it is not only larger or smaller. */
export function ratioOf(element: Element): number | null {
  let ratio = 1;
  for (const at of lineageOut(element)) {
    if (at.ownerDocument !== element.ownerDocument) break;
    const { transform, rotate, scale } = getComputedStyle(at);
    const own =
      transform === 'none' && scale === 'none' && rotate === 'none'
        ? 1
        : enlargement(transform, rotate, scale);
    if (own === null) return null;
    ratio *= own;
  }
  return ratio;
}

function enlargement(transform: string, rotate: string, scale: string): number | null {
  if (rotate !== 'none' && Number.parseFloat(rotate) !== 0) return null;
  const matrix = new DOMMatrixReadOnly(transform === 'none' ? '' : transform);
  const [x = 1, y = x] = scale === 'none' ? [] : scale.split(' ').map(Number);
  const [across, down] = [matrix.a * x, matrix.d * y];
  const straight = matrix.is2D && matrix.b === 0 && matrix.c === 0 && across > 0;
  return straight && Math.abs(across - down) < 1e-6 ? across : null;
}

/** What CSS zoom makes of a frame: its window counts in its own pixels, whole ones. */
function zoomOf(width: number, inner: number): number {
  return inner === 0 || Math.abs(width - inner) < 1 ? 1 : width / inner;
}

/** Browsers begin a frame's document on a whole device pixel. */
function snapped(length: number): number {
  return Math.round(length * window.devicePixelRatio) / window.devicePixelRatio;
}
