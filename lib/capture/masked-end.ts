import type { Photograph } from './report.ts';

/** The label of a mask over everything under the author's own part: answers, the field to write one. */
export const MASKED_END = 'masqué : ce qui suit n’est pas de l’auteur';

/** The picture of the post's own part alone, where all that comes under it is masked as such; else as it was. */
export function withoutMaskedEnd(photo: Photograph): Photograph {
  const end = photo.masks.find(
    ({ label, x, y, width, height }) =>
      label === MASKED_END && x <= 0 && x + width >= photo.width && y >= 1 && y + height >= photo.height,
  );
  if (!end) return photo;
  const height = Math.floor(end.y);
  const above = <T extends { y: number }>(parts: readonly T[]) => parts.filter(({ y }) => y < height);
  return {
    ...photo,
    height,
    masks: above(photo.masks).filter((mask) => mask !== end),
    pieces: above(photo.pieces).map((piece) => ({ ...piece, source: cut(piece.source, height - piece.y) })),
    strips: above(photo.strips).map((strip) => cut(strip, height - strip.y)),
  };
}

function cut<T extends { height: number }>(part: T, most: number): T {
  return { ...part, height: Math.min(part.height, most) };
}
