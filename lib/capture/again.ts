import type { FurtherReason } from '../evidence/record.ts';
import type { Draft, KeptDraft } from './draft.ts';
import type { Answers, NotAdded } from './popup-state.ts';

/** A further taking under way: why, and the draft on the disk that it will be added to. */
export interface Further {
  why: FurtherReason;
  kept: KeptDraft;
}

/** Takings that may follow the first: what the record's shape allows. */
export const MOST_TAKINGS = 10;

/** A post taken once more, from a draft that is on the disk; anything else is not moved. */
export function again(draft: Draft, { why, at }: { why: FurtherReason; at: Date }): Draft {
  if (draft.phase !== 'kept') return draft;
  if (draft.record.more.length >= MOST_TAKINGS) return { ...draft, said: 'too-many' };
  const asked = { kind: draft.record.gesture.kind, clickedAt: at };
  return { phase: 'reading', asked, further: { why, kept: draft } };
}

/** The draft on the disk that a tab holds, shown or being added to; null where nothing is there yet. */
export function keptIn(draft: Draft | null): KeptDraft | null {
  if (draft?.phase === 'kept') return draft;
  return draft !== null && 'further' in draft ? (draft.further?.kept ?? null) : null;
}

/** What a first taking comes to, or for a further one: its draft stays, and why nothing was added is said once. */
export function orNotAdded(draft: Draft, first: Draft, said: NotAdded | null): Draft {
  const kept = keptIn(draft);
  return kept && draft.phase !== 'kept' ? { ...kept, said } : first;
}

/** What was answered before one taking or another: a danger seen once is one. */
export function bothAnswers(before: Answers, now: Answers): Answers {
  if (before === null || now === null) return now ?? before;
  return { danger: before.danger || now.danger, child: false, intimate: before.intimate || now.intimate };
}
