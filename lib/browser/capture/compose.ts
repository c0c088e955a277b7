import type { Photograph, Piece } from '../../capture/report.ts';
import { joinOf, sameStrip, TALLEST } from '../../capture/stitch.ts';
import { paintMasks } from './masking.ts';

/** The picture of a post, cut out of pictures of the view. */
export interface Composed {
  blob: Blob;
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
  shot: (index: number) => Promise<ImageBitmap | null>,
): Promise<Composed | null> {
  const { width, height, pieces } = photo;
  if (!(width >= 1 && height >= 1 && width <= TALLEST && height <= TALLEST)) return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: pieces.length > 1 });
  if (context === null) return null;
  let torn = 0;
  for (const [at, piece] of pieces.entries()) {
    const whole = await shot(piece.shot);
    const part = whole && (await cutOut(whole, piece, photo.view));
    if (!part) return null;
    if (!joins(context, pieces.slice(0, at), piece, part)) torn += 1;
    context.drawImage(part, piece.x, piece.y);
    part.close();
  }
  paintMasks(context, photo.masks);
  return { blob: await canvas.convertToBlob({ type: 'image/png' }), width, height, torn };
}

async function cutOut(
  whole: ImageBitmap,
  { source }: Piece,
  view: Photograph['view'],
): Promise<ImageBitmap | null> {
  try {
    if (Math.abs(whole.width - view.width) > 2 || Math.abs(whole.height - view.height) > 2) return null;
    if (source.width < 1 || source.height < 1) return null;
    return await createImageBitmap(whole, source.x, source.y, source.width, source.height);
  } finally {
    whole.close();
  }
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
