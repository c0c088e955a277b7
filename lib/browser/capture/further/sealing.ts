import { LIMITS } from '../../../api.ts';
import { utf8 } from '../../../bytes.ts';
import { bothAnswers, type Further } from '../../../capture/again.ts';
import { filesThatFit, nextTake, withFurther } from '../../../capture/further.ts';
import { INTIMATE } from '../../../capture/intimate.ts';
import type { NotAdded } from '../../../capture/popup-state.ts';
import type { EvidenceRecord } from '../../../evidence/record.ts';
import { fail, ok, type Result } from '../../../result.ts';
import type { Store } from '../../store/db.ts';
import { replaceDraft } from '../../store/drafts.ts';
import { isCondemned } from '../condemned.ts';
import { filesOf } from '../files.ts';
import { gatheredOf, type SealedDraft, sealRecord, type ToSeal } from '../sealing.ts';

/** Adds a further taking to the record of its draft, sealed anew and kept in the old one's place: never both, never none. */
export async function sealFurther(
  db: Store,
  given: ToSeal,
  { why, kept }: Further,
): Promise<Result<SealedDraft, NotAdded>> {
  const { draft, taken, composed } = given;
  // A view without the post in it says nothing of its place.
  if (why === 'context' && composed === null) return fail('no-picture');
  const now = new Date();
  const place = { take: nextTake(kept.record), picture: why === 'context' ? 'context' : 'picture' } as const;
  const [made, { key }] = await Promise.all([filesOf(taken, composed, place), given.means]);
  const { files, left } = filesThatFit(kept.record, made.files);
  const record = withFurther(kept.record, {
    ...gatheredOf(given, now, [...made.missing, ...left]),
    why,
    files: files.map(({ entry }) => entry),
  });
  const added = record?.more.at(-1);
  if (!record || !added) return fail('post-gone');
  if (draft.answers?.intimate) added.redactions.push(INTIMATE);
  if (record.files.length > LIMITS.filesPerRecord) return fail('too-many');
  if (isTooLong(record)) return fail('too-large');
  const sealed = await sealRecord(record, key);
  if (!sealed.ok) return fail(sealed.code === 'stopped' ? 'no-answer' : sealed.code, sealed.detail);
  // « Oui » was heard for this post while it was sealed.
  if (await isCondemned(kept.id)) return fail('draft-gone');
  const answers = bothAnswers(kept.answers, draft.answers);
  const replaced = await replaceDraft(db, kept.id, { record: sealed.value.record, files, answers });
  if (!replaced.ok) return replaced;
  return replaced.value ? ok({ id: sealed.value.record.id, record: sealed.value.value }) : fail('draft-gone');
}

/** Lone surrogates are not cleaned yet, which JCS refuses: plain JSON is as long. */
function isTooLong(record: EvidenceRecord): boolean {
  return utf8(JSON.stringify(record)).length > LIMITS.record;
}
