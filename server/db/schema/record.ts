import type { Fixed } from './column.ts';

/** An evidence record as it came: `text` is the canonical text itself. */
export interface RecordTable {
  association: Fixed<string>;
  id: Fixed<string>;
  case_id: Fixed<string>;
  device: Fixed<string>;
  /** The classification it came with. */
  classification: Fixed<string>;
  text: Fixed<string>;
  seal_key: Fixed<string>;
  seal_signature: Fixed<string>;
  received_at: Fixed<Date>;
}
