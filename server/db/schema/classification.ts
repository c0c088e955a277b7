import type { Fixed } from './column.ts';

/** A classification as it came: `text` is the canonical text itself. */
export interface ClassificationTable {
  association: Fixed<string>;
  id: Fixed<string>;
  case_id: Fixed<string>;
  record: Fixed<string>;
  text: Fixed<string>;
  seal_key: Fixed<string>;
  seal_signature: Fixed<string>;
  received_at: Fixed<Date>;
}
