import { LIMITS } from '../api.ts';
import type { EvidenceFile, EvidenceRecord, FurtherReason } from '../evidence/record.ts';
import { type TakingGathered, takingOf } from './taking.ts';

/** What a further taking of a record's post gave. */
export interface FurtherGathered extends TakingGathered {
  why: FurtherReason;
  /** Its files, numbered as the one that comes next. */
  files: readonly EvidenceFile[];
}

/** Which taking the next one of a record will be: 0 is the post as it was found. */
export function nextTake(record: EvidenceRecord): number {
  return record.more.length + 1;
}

/** Files of one more taking that a record has room for: originals give way first, and are named as missing. */
export function filesThatFit<File extends { entry: EvidenceFile }>(
  record: EvidenceRecord,
  files: readonly File[],
): { files: File[]; left: string[] } {
  const known = new Set(record.files.filter(({ role }) => role === 'original').map(({ sha256 }) => sha256));
  // The same original was kept with an earlier taking.
  const fresh = files.filter(({ entry }) => entry.role !== 'original' || !known.has(entry.sha256));
  const others = fresh.filter(({ entry }) => entry.role !== 'original');
  const room = Math.max(0, LIMITS.filesPerRecord - record.files.length - others.length);
  const originals = fresh.filter(({ entry }) => entry.role === 'original');
  return {
    files: [...others, ...originals.slice(0, room)],
    left: originals.slice(room).map(({ entry }) => `original:${entry.of ?? ''}`),
  };
}

/** A record with one taking more; what was found first stays as it was. Null where nothing was read. */
export function withFurther(record: EvidenceRecord, gathered: FurtherGathered): EvidenceRecord | null {
  const taking = takingOf(gathered);
  if (taking === null) return null;
  const { why, files } = gathered;
  return { ...record, more: [...record.more, { why, ...taking }], files: [...record.files, ...files] };
}
