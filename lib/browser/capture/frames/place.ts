import type { Rectangle } from '../../../capture/rectangle.ts';
import { frameAround, lineageOut } from './reach.ts';

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
  if (!frame) return null;
  const outer = placeOf(frame.ownerDocument);
  const ratio = ratioOf(frame);
  if (!outer || ratio === null) return null;
  const style = getComputedStyle(frame);
  const side = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const edge = (name: string): number => side(`border-${name}-width`) + side(`padding-${name}`);
  const box = frame.getBoundingClientRect();
  const scale = outer.scale * ratio;
  // Browsers begin a frame's document on a whole device pixel, unless a transform has put it between two.
  const begun = transformOf(frame) === 1 ? snapped : (length: number) => length;
  return {
    left: begun(box.x * outer.scale + edge('left') * scale + outer.left),
    top: begun(box.y * outer.scale + edge('top') * scale + outer.top),
    scale,
  };
}

/** A rectangle of a document, in the page's view. */
export function placed({ x, y, width, height }: Rectangle, { left, top, scale }: Place): Rectangle {
  return { x: x * scale + left, y: y * scale + top, width: width * scale, height: height * scale };
}

/** By how much an element is drawn larger than it is laid out; null where it is not only larger or smaller. */
export function ratioOf(element: Element): number | null {
  const transformed = transformOf(element);
  // Zooms of the page's own: a frame's document, and what an element measures inside, count without them.
  const { currentCSSZoom } = element as { currentCSSZoom?: number };
  return transformed === null ? null : transformed * (currentCSSZoom ?? 1);
}

function transformOf(element: Element): number | null {
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

function snapped(length: number): number {
  return Math.round(length * window.devicePixelRatio) / window.devicePixelRatio;
}
