import type { Fixed } from './column.ts';

/** The hash of a complete subtree; level 0 is leaves. */
export interface LogNodeTable {
  association: Fixed<string>;
  level: Fixed<number>;
  index: Fixed<number>;
  hash: Fixed<Buffer>;
}
