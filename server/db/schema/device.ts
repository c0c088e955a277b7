import type { ColumnType } from 'kysely';
import type { Fixed } from './column.ts';

/** A volunteer's browser. Enrolment stays out of bundles. */
export interface DeviceTable {
  association: Fixed<string>;
  id: Fixed<string>;
  /** Raw Ed25519 identity key, base64: also the key id of its requests. */
  key: Fixed<string>;
  charter_version: Fixed<string>;
  charter_accepted_at: Fixed<Date>;
  enrolled_at: Fixed<Date>;
  revoked_at: ColumnType<Date | null, undefined, Date>;
}
