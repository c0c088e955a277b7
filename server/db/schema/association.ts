import type { Fixed } from './column.ts';

/** An association, and the log it keeps. */
export interface AssociationTable {
  id: Fixed<string>;
  name: Fixed<string>;
  /** Name of the log: the first line of its checkpoints. */
  log_origin: Fixed<string>;
  /** Verifier key, as devices pin it. */
  log_key: Fixed<string>;
  /** Private key (Ed25519 seed) under AES-256-GCM, bound to the association: 12-byte nonce ‖ ciphertext ‖ 16-byte tag. */
  log_secret: Fixed<Buffer>;
  created_at: Fixed<Date>;
}
