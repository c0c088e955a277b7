import type { Fixed } from './column.ts';

/** A moderator of an association. */
export interface ModeratorTable {
  association: Fixed<string>;
  id: Fixed<string>;
  name: Fixed<string>;
  created_at: Fixed<Date>;
}
