import type { Fixed } from './column.ts';

/** A signed-in console; only the hash of its token is kept. */
export interface SessionTable {
  association: Fixed<string>;
  token_hash: Fixed<Buffer>;
  moderator: Fixed<string>;
  created_at: Fixed<Date>;
  expires_at: Fixed<Date>;
}
