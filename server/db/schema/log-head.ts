import type { Fixed } from './column.ts';

/** Size of an association's log; locking this row is the right to append. */
export interface LogHeadTable {
  association: Fixed<string>;
  size: number;
}
