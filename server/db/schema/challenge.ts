import type { Fixed } from './column.ts';

/** A challenge of a passkey ceremony; one of signing in has no association yet and is seen outside any tenant. */
export interface ChallengeTable {
  hash: Fixed<Buffer>;
  purpose: Fixed<'sign-in' | 'register'>;
  association: Fixed<string | null>;
  moderator: Fixed<string | null>;
  expires_at: Fixed<Date>;
}
