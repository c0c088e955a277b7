import type { Submission } from '../../lib/api.ts';
import type { Aside } from '../../lib/cases/aside.ts';
import { parseClassification, parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { Sealed, SealedKind } from '../../lib/evidence/sealed.ts';
import { verifySealed } from '../../lib/evidence/verify.ts';
import type { Classification } from '../../lib/law/classification.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

/** Why what a device sends is refused, whoever sends it. */
export type CheckFailure = 'bad-record' | 'hash-mismatch' | 'unsupported-version';

/** A sealed text whose seal, id, form and shape were checked. */
export interface Checked<T> {
  sealed: Sealed;
  value: T;
}

/** A submission that is right in itself; what the database must know of it is still to be looked up. */
export interface CheckedSubmission {
  record: Checked<EvidenceRecord>;
  classification: Checked<Classification>;
  /** For the moderators alone. */
  aside: Aside | null;
}

async function checkSeal(kind: SealedKind, sealed: Sealed): Promise<Result<null, CheckFailure>> {
  const verified = await verifySealed(kind, sealed);
  if (verified.ok) return verified;
  return fail(verified.code === 'bad-id' ? 'hash-mismatch' : 'bad-record', verified.detail);
}

/** Checks a classification: seal, id, form, version, shape. */
export async function checkClassification(
  sealed: Sealed,
): Promise<Result<Checked<Classification>, CheckFailure>> {
  const verified = await checkSeal('classification', sealed);
  if (!verified.ok) return verified;
  const parsed = parseClassification(sealed.text);
  if (parsed.ok) return ok({ sealed, value: parsed.value });
  return fail(parsed.code === 'not-canonical' ? 'bad-record' : parsed.code, parsed.detail);
}

/** Checks a record: seal, id, form, version, shape. */
export async function checkRecord(sealed: Sealed): Promise<Result<Checked<EvidenceRecord>, CheckFailure>> {
  const verified = await checkSeal('record', sealed);
  if (!verified.ok) return verified;
  const parsed = parseRecord(sealed.text);
  if (parsed.ok) return ok({ sealed, value: parsed.value });
  return fail(parsed.code === 'not-canonical' ? 'bad-record' : parsed.code, parsed.detail);
}

/** Checks a record and its classification, which must be of that record. */
export async function checkSubmission(
  submission: Submission,
): Promise<Result<CheckedSubmission, CheckFailure>> {
  const record = await checkRecord(submission.record);
  if (!record.ok) return record;
  const classification = await checkClassification(submission.classification);
  if (!classification.ok) return classification;
  if (classification.value.value.record !== record.value.sealed.id) {
    return fail('bad-record', 'the classification is of another record');
  }
  return ok({ record: record.value, classification: classification.value, aside: submission.aside });
}
