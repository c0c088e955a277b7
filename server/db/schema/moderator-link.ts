import type { ColumnType } from 'kysely';
import type { Fixed } from './column.ts';

/** A one-time link that signs a moderator in. */
export interface ModeratorLinkTable {
  association: Fixed<string>;
  token_hash: Fixed<Buffer>;
  moderator: Fixed<string>;
  expires_at: Fixed<Date>;
  used_at: ColumnType<Date | null, undefined, Date>;
}
