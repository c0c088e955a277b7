/** A part of a copy's markup: words already written, or the place of a picture that is read later. */
export type Piece = string | Picture;

/** The place of a picture. */
export interface Picture {
  /** Where it is read from, as its `<img>` named it at the instant of the copy. */
  address: string;
  /** The image itself where it had not come yet: it may show another address once it has. */
  late: HTMLImageElement | null;
  /** What stands in its place, by its data: address. */
  shown(data: string): string;
  /** What stands there where it could not be read. */
  lost: string;
}

/** The address to read for a place. */
export function addressOf({ address, late }: Pick<Picture, 'address' | 'late'>): string {
  return late?.currentSrc || address;
}
