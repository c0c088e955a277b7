import { fail } from '../../lib/result.ts';
import type { Known } from './look.ts';
import type { IngestJob, Refused } from './outcome.ts';
import { maySeal } from './sealing-key.ts';

/** Why a submission cannot be taken now, or null where it can: its seals are of this device, its files are there. */
export function refusalOf({ device, submission }: IngestJob, known: Known): Refused | null {
  const { record, classification } = submission;
  const sealed = [
    { key: record.sealed.seal.publicKey, at: record.value.time.capturedAt },
    { key: classification.sealed.seal.publicKey, at: classification.value.at },
  ];
  if (!sealed.every(({ key, at }) => maySeal(known.keys.get(key), device, at))) {
    return fail('unknown-key', 'sealed by a key that is not certified for this device and month');
  }
  const before = known.records.get(record.sealed.id);
  if (before) {
    const same = before.classification === classification.sealed.id;
    return same ? null : fail('conflict', 'received before with another classification');
  }
  const missing = [
    ...new Set(record.value.files.map(({ sha256 }) => sha256).filter((sha256) => !known.blobs.has(sha256))),
  ];
  if (missing.length > 0) return { ...fail('missing-blobs', `${missing.length} to put first`), missing };
  const wrong = record.value.files.find(({ sha256, size }) => known.blobs.get(sha256) !== size);
  return wrong ? fail('bad-record', `${wrong.sha256} has another size than the record says`) : null;
}
