import type { Fixed } from './column.ts';

/** A file of the association, named by its SHA-256. Until `lease_until` it is kept even if no record names it. */
export interface BlobTable {
  association: Fixed<string>;
  sha256: Fixed<string>;
  /** Bytes. */
  size: Fixed<number>;
  lease_until: Date;
}
