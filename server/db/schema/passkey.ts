import type { Fixed } from './column.ts';

/** A moderator's passkey (WebAuthn credential). */
export interface PasskeyTable {
  association: Fixed<string>;
  /** Credential id, base64url. */
  id: Fixed<string>;
  moderator: Fixed<string>;
  public_key: Fixed<Buffer>;
  counter: number;
  transports: Fixed<string[]>;
  created_at: Fixed<Date>;
}
