import type { Fixed } from './column.ts';

/** A signed head of the log, one for every batch that was appended. */
export interface LogCheckpointTable {
  association: Fixed<string>;
  size: Fixed<number>;
  root: Fixed<Buffer>;
  note: Fixed<string>;
  signed_at: Fixed<Date>;
}
