import type { Aside } from '../../../lib/cases/aside.ts';
import type { Fixed } from './column.ts';

/** What a volunteer confided with a record, for the moderators alone. */
export interface AsideTable {
  association: Fixed<string>;
  record: Fixed<string>;
  case_id: Fixed<string>;
  note: Fixed<string | null>;
  standing: Fixed<Aside['standing']>;
  received_at: Fixed<Date>;
}
