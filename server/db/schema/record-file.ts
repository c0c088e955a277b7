import type { EvidenceType, FileRole } from '../../../lib/evidence/record.ts';
import type { Fixed } from './column.ts';

/** A file that a record names; holds its blob for as long as the record is there. */
export interface RecordFileTable {
  association: Fixed<string>;
  record: Fixed<string>;
  position: Fixed<number>;
  sha256: Fixed<string>;
  role: Fixed<FileRole>;
  media_type: Fixed<EvidenceType>;
}
