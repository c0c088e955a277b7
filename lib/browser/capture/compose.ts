import { sha256Hex } from '../../bytes.ts';
import type { Photograph, Piece } from '../../capture/report.ts';
import { joinOf, sameStrip, TALLEST } from '../../capture/stitch.ts';
import { paintMasks } from './masking.ts';
import type { Shot } from './shots.ts';

/** The picture of a post, cut out of pictures of the view. */
export interface Composed {
  blob: Blob;
  /** Of the blob's bytes. */
  sha256: string;
  width: number;
  height: number;
  /** How many joins between screens did not match to the pixel. */
  torn: number;
}

/**
 * Cuts the post out at device pixels and joins its screens; the rest of the view never leaves this function.
 * Null where a picture is missing or shows something else than the view it was asked for.
 */
export async function compose(
  photo: Photograph,
  shot: (index: number) => Promise<Shot | null>,
): Promise<Composed | null> {
  const { width, height, pieces } = photo;
  if (!(width >= 1 && height >= 1 && width <= TALLEST && height <= TALLEST)) return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  let torn = 0;
  for (const [at, piece] of pieces.entries()) {
    const whole = await shot(piece.shot);
    const part = whole && isOfView(whole, photo.view) ? await whole.part(piece.source) : null;
    if (!part) return null;
    if (!joins(context, pieces.slice(0, at), piece, part)) torn += 1;
    context.drawImage(part, piece.x, piece.y);
    part.close();
  }
  paintMasks(context, photo.masks);
  return { ...(await encoded(canvas)), width, height, torn };
}

/** A canvas as a PNG, and its hash. */
export async function encoded(canvas: OffscreenCanvas): Promise<Pick<Composed, 'blob' | 'sha256'>> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { blob, sha256: await sha256Hex(new Uint8Array(await blob.arrayBuffer())) };
}

/** Whether a picture is of the view it was asked for; browsers round differently. */
export function isOfView(shot: Shot, view: Photograph['view']): boolean {
  return Math.abs(shot.width - view.width) <= 2 && Math.abs(shot.height - view.height) <= 2;
}

/** Whether a piece shows the same as those drawn before it where they overlap. */
function joins(
  context: OffscreenCanvasRenderingContext2D,
  before: readonly Piece[],
  piece: Piece,
  part: ImageBitmap,
): boolean {
  const shared = before.map((one) => joinOf(one, piece)).filter((join) => join !== null);
  if (shared.length === 0) return true;
  const own = new OffscreenCanvas(part.width, part.height).getContext('2d', { willReadFrequently: true });
  if (own === null) return true;
  own.drawImage(part, 0, 0);
  return shared.every(({ x, y, width, height }) => {
    const drawn = context.getImageData(x, y, width, height).data;
    return sameStrip(drawn, own.getImageData(x - piece.x, y - piece.y, width, height).data);
  });
}
