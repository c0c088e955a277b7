import type { Assets } from './assets.ts';
import type { Drawings } from './drawings.ts';
import type { Piece } from './pieces.ts';
import type { Sheet } from './styles.ts';

/** What the writing of a copy carries along. */
export interface Context {
  /** The post's own box, which everything in the copy is placed from. */
  root: DOMRect;
  out: Piece[];
  assets: Assets;
  drawings: Drawings;
  sheet: Sheet;
  /** What is cut out (the volunteer's own fields…), each with the words that stand in its place. */
  removed: ReadonlyMap<Element, string>;
  /** Whether anything that shows a picture may be read (rule 4). */
  images: boolean;
  /** Elements that may still be written: a page may hold millions. */
  left: number;
  /** What could not be put in the copy. */
  missing: Set<string>;
}
