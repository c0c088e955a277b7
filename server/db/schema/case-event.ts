import type { Actor, EventBody } from '../../../lib/cases/event.ts';
import type { Fixed } from './column.ts';

/** An event of a case: `text` is canonical, the other columns are read from it. */
export interface CaseEventTable {
  association: Fixed<string>;
  case_id: Fixed<string>;
  sequence: Fixed<number>;
  id: Fixed<string>;
  previous: Fixed<string | null>;
  kind: Fixed<EventBody['kind']>;
  actor_role: Fixed<Actor['role']>;
  actor_id: Fixed<string | null>;
  at: Fixed<Date>;
  text: Fixed<string>;
}
