import type { Fixed } from './column.ts';

/** A leaf: which object, under which salt, and the size of the first checkpoint that covers it. */
export interface LogLeafTable {
  association: Fixed<string>;
  index: Fixed<number>;
  object: Fixed<string>;
  salt: Fixed<Buffer>;
  covered_by: Fixed<number>;
}
