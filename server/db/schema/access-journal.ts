import type { Generated } from 'kysely';
import type { Fixed } from './column.ts';

/** What a moderator opened, and when. */
export interface AccessJournalTable {
  association: Fixed<string>;
  id: Generated<number>;
  moderator: Fixed<string>;
  action: Fixed<string>;
  case_id: Fixed<string | null>;
  object: Fixed<string | null>;
  at: Fixed<Date>;
}
