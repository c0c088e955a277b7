import type { ColumnType } from 'kysely';
import type { Fixed } from './column.ts';

/** A code that lets one device in. */
export interface InvitationTable {
  association: Fixed<string>;
  id: Fixed<string>;
  code_hash: Fixed<Buffer>;
  created_at: Fixed<Date>;
  expires_at: Fixed<Date>;
  used_at: ColumnType<Date | null, undefined, Date>;
  used_by: ColumnType<string | null, undefined, string>;
}
