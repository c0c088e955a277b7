import type { Rectangle } from '../../capture/rectangle.ts';
import type { Photograph } from '../../capture/report.ts';
import { TALLEST } from '../../capture/stitch.ts';
import { type Composed, encoded, isOfView } from './compose.ts';
import { paintMasks } from './masking.ts';
import type { Shot } from './shots.ts';

/** Flat and opaque: nothing under it can be had back. */
export const VEIL = '#dfe3e8';
/** The letters that say so. */
export const VEIL_INK = '#3d444d';
const WORDS = 'Reste de la page voilé';
/** Device pixels of the letters, the largest that fits. */
const SIZES = [26, 20, 16, 13, 11];
const MARGIN = 8;

/**
 * A picture of the view with the post alone drawn in it, at its own place; the rest never leaves the shot. Null where
 * the shot is missing or is not of this view.
 */
export async function veiled(
  { pieces, view, masks }: Photograph,
  shot: (index: number) => Promise<Shot | null>,
): Promise<Composed | null> {
  const [piece] = pieces;
  const { width, height } = view;
  if (!piece || pieces.length > 1 || !(width >= 1 && height >= 1 && Math.max(width, height) <= TALLEST)) {
    return null;
  }
  const whole = await shot(piece.shot);
  const part = whole && isOfView(whole, view) ? await whole.part(piece.source) : null;
  if (part === null) return null;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = VEIL;
    context.fillRect(0, 0, width, height);
    for (const band of bandsAround(piece.source, view)) say(context, band);
    const { x, y, width: wide, height: high } = piece.source;
    context.drawImage(part, x, y);
    context.beginPath();
    context.rect(x, y, wide, high);
    context.clip();
    paintMasks(context, masks);
    return { ...(await encoded(canvas)), width, height, torn: 0 };
  } finally {
    part.close();
  }
}

/** The four bands of the view that the post leaves. */
function bandsAround(post: Rectangle, { width, height }: Photograph['view']): Rectangle[] {
  const [right, bottom] = [post.x + post.width, post.y + post.height];
  return [
    { x: 0, y: 0, width, height: post.y },
    { x: 0, y: bottom, width, height: height - bottom },
    { x: 0, y: post.y, width: post.x, height: post.height },
    { x: right, y: post.y, width: width - right, height: post.height },
  ];
}

function say(context: OffscreenCanvasRenderingContext2D, band: Rectangle): void {
  const size = SIZES.find((one) => {
    context.font = fontOf(one);
    const across = context.measureText(WORDS).width + 2 * MARGIN;
    return one + 2 * MARGIN <= band.height && across <= band.width;
  });
  if (size === undefined) return;
  context.fillStyle = VEIL_INK;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(WORDS, band.x + band.width / 2, band.y + band.height / 2);
}

function fontOf(size: number): string {
  return `600 ${size}px system-ui, sans-serif`;
}
