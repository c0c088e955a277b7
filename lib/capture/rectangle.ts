/** A rectangle; CSS pixels of the view unless said otherwise. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How CSS pixels of the layout become pixels of the picture of the view: `(x - left) × scale`. */
export interface Projection {
  /** Device pixels to a CSS pixel: device ratio × page zoom × pinch. */
  scale: number;
  /** Where the view begins in the layout: 0 unless pinched. */
  left: number;
  top: number;
}

/** What two rectangles share; width or height 0 where they share nothing. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** Whether a rectangle covers anything worth a pixel; a neighbour's border that overlaps by one is nothing. */
export function isSolid(rectangle: Rectangle, least = 2): boolean {
  return rectangle.width >= least && rectangle.height >= least;
}

/** Whether `outer` covers all of `inner`. */
export function encloses(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/**
 * The device pixels a box is painted on. Each edge is rounded by itself, as browsers snap boxes: the pixel
 * beyond the edge belongs to the neighbour.
 */
export function devicePixels(rectangle: Rectangle, { scale, left, top }: Projection): Rectangle {
  const x = edge((rectangle.x - left) * scale);
  const y = edge((rectangle.y - top) * scale);
  return {
    x,
    y,
    width: edge((rectangle.x + rectangle.width - left) * scale) - x,
    height: edge((rectangle.y + rectangle.height - top) * scale) - y,
  };
}

/** Browsers lay out in 64ths of a pixel: without that step, an edge on a half would be rounded up at one screen, down at the next. */
function edge(pixels: number): number {
  return Math.round(Math.round(pixels * 64) / 64);
}
