import type { Fixed } from './column.ts';

/** A case: what its events say it is. */
export interface CaseTable {
  association: Fixed<string>;
  id: Fixed<string>;
  opened_at: Fixed<Date>;
}
