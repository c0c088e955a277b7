import type { Fixed } from './column.ts';

/** A device's sealing key of one month, certified by its identity key. */
export interface DeviceKeyTable {
  association: Fixed<string>;
  device: Fixed<string>;
  /** As `2026-11`. */
  month: Fixed<string>;
  public_key: Fixed<string>;
  certificate: Fixed<string>;
  certified_at: Fixed<Date>;
}
