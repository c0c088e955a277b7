import type { Invitation } from '../api.ts';
import type { EvidenceRecord, FurtherReason, Gesture } from '../evidence/record.ts';
import { again, bothAnswers, type Further, keptIn, orNotAdded } from './again.ts';
import type { Answers, BlockReason, CaptureFailure, DropReason, NotAdded } from './popup-state.ts';
import type { Found } from './report.ts';
import { isAnswered, samePost } from './same-post.ts';

/** Milliseconds a post with media may wait for its answers before it is let go of (rule 4). */
export const ANSWER_LIMIT = 120_000;

/** How the volunteer asked. */
export interface Asked {
  kind: Gesture['kind'];
  clickedAt: Date;
}

/** A draft that is on the disk. */
export interface KeptDraft {
  phase: 'kept';
  id: string;
  record: EvidenceRecord;
  answers: Answers;
  /** Frames of another site in the post, as its page addresses them: in memory alone. */
  frames: readonly string[];
  /** Why the last further taking was not added, until the popup that says so is closed. */
  said: NotAdded | null;
}

/**
 * One capture on its way in one tab. Until `kept`, it lives in memory alone; where `further` is not null, the post of a
 * draft is taken once more, and that draft is on the disk whatever becomes of it.
 */
export type Draft =
  | { phase: 'reading'; asked: Asked; further: Further | null }
  | { phase: 'asking'; asked: Asked; further: Further | null; found: Found; since: Date }
  | {
      phase: 'taking';
      asked: Asked;
      further: Further | null;
      found: Found;
      answers: Answers;
      answeredAt: Date | null;
    }
  | KeptDraft
  | { phase: 'saved'; id: string }
  /** `frames`: as those of a kept draft, where the gesture was made on one. */
  | { phase: 'nothing'; frames: readonly string[] }
  /** `left`: id of the draft that is still on the disk and must go too; `removed`: it has gone, and was `gone`. */
  | { phase: 'child'; address: string | null; left: string | null; removed: boolean; gone?: string }
  | { phase: 'enrol'; invitation: Invitation | null }
  | { phase: 'blocked'; reason: BlockReason }
  | { phase: 'picking'; back: Draft | null }
  | { phase: 'dropped'; reason: DropReason }
  | { phase: 'failed'; code: CaptureFailure };

/** What may happen to it. */
export type DraftEvent =
  | { kind: 'asked'; asked: Asked }
  | { kind: 'found'; found: Found; at: Date }
  | { kind: 'unenrolled'; invitation: Invitation | null }
  | { kind: 'blocked'; reason: BlockReason }
  | { kind: 'pick' }
  | { kind: 'unpicked' }
  | { kind: 'answered'; danger: boolean; child: boolean; intimate: boolean; at: Date }
  | { kind: 'kept'; id: string; record: EvidenceRecord }
  | { kind: 'resumed'; id: string; record: EvidenceRecord; answers: Answers }
  | { kind: 'again'; why: FurtherReason; at: Date }
  | { kind: 'replaced'; old: string; id: string; record: EvidenceRecord; answers: Answers }
  | { kind: 'not-added'; said: NotAdded }
  | { kind: 'forgotten'; id: string; removed: boolean }
  | { kind: 'saved'; id: string }
  | { kind: 'closed' }
  | { kind: 'left' }
  | { kind: 'navigated' }
  | { kind: 'abandoned' }
  | { kind: 'waited'; at: Date }
  | { kind: 'failed'; code: CaptureFailure };

/** What a draft becomes; an event that does not concern its phase changes nothing. Null: nothing was asked in this tab. */
export function next(draft: Draft | null, event: DraftEvent): Draft | null {
  if (event.kind === 'asked') return { phase: 'reading', asked: event.asked, further: null };
  if (event.kind === 'resumed') return draft ?? kept(event, []);
  return draft && nextOf(draft, event);
}

function nextOf(draft: Draft, event: Exclude<DraftEvent, { kind: 'asked' | 'resumed' }>): Draft | null {
  switch (event.kind) {
    case 'again':
      return again(draft, event);
    case 'found':
      return begun(draft, event);
    case 'unenrolled':
      return draft.phase === 'reading'
        ? orNotAdded(draft, { phase: 'enrol', invitation: event.invitation }, 'blocked')
        : draft;
    case 'blocked':
      return draft.phase === 'reading' || draft.phase === 'picking'
        ? orNotAdded(draft, { phase: 'blocked', reason: event.reason }, 'blocked')
        : draft;
    case 'answered':
      return draft.phase === 'asking' ? answered(draft, event) : draft;
    case 'kept':
      return draft.phase === 'taking'
        ? kept(
            { ...event, answers: bothAnswers(draft.further?.kept.answers ?? null, draft.answers) },
            draft.found.frames,
          )
        : draft;
    case 'replaced':
      return replaced(draft, event);
    case 'saved':
      return draft.phase === 'kept' ? { phase: 'saved', id: event.id } : draft;
    case 'pick':
      return draft.phase === 'picking' ? draft : { phase: 'picking', back: lasting(draft) };
    case 'unpicked':
      return draft.phase === 'picking' ? (draft.back ?? { phase: 'nothing', frames: [] }) : draft;
    default:
      return endOf(draft, event);
  }
}

/** Sealed after it was given up for lost: the draft that was held, wherever, is no longer on the disk, this one is. */
function replaced(draft: Draft, event: Extract<DraftEvent, { kind: 'replaced' }>): Draft {
  if (draft.phase === 'kept') return draft.id === event.old ? kept(event, draft.frames) : draft;
  if (draft.phase === 'picking') return draft.back ? { ...draft, back: replaced(draft.back, event) } : draft;
  // « Oui » was for the post: what came in the place of its draft goes too.
  if (draft.phase === 'child' && (draft.left ?? draft.gone) === event.old)
    return { ...draft, left: event.id, removed: false };
  if (!inMemory(draft) || draft.further?.kept.id !== event.old) return draft;
  const { why, kept: old } = draft.further;
  return { ...draft, further: { why, kept: kept(event, old.frames) } };
}

type Ending = Extract<
  DraftEvent,
  {
    kind: 'closed' | 'waited' | 'navigated' | 'left' | 'abandoned' | 'failed' | 'not-added' | 'forgotten';
  }
>;

function endOf(draft: Draft, event: Ending): Draft | null {
  switch (event.kind) {
    case 'closed':
      return closed(draft);
    case 'waited':
      return draft.phase === 'asking' && event.at.getTime() - draft.since.getTime() >= ANSWER_LIMIT
        ? orNotAdded(draft, { phase: 'dropped', reason: 'timeout' }, 'timeout')
        : draft;
    case 'navigated':
      return inMemory(draft) || draft.phase === 'picking' || draft.phase === 'child' ? draft : null;
    case 'left':
      return inMemory(draft) ? orNotAdded(draft, { phase: 'dropped', reason: 'left' }, 'closed') : draft;
    case 'abandoned':
      if (inMemory(draft)) return orNotAdded(draft, { phase: 'dropped', reason: 'abandoned' }, 'abandoned');
      return draft.phase === 'kept' ? { phase: 'dropped', reason: 'abandoned' } : draft;
    case 'failed':
      return failed(draft, event.code);
    case 'not-added':
      return draft.phase === 'kept' ? { ...draft, said: event.said } : orNotAdded(draft, draft, event.said);
    case 'forgotten':
      return draft.phase === 'child' && draft.left === event.id
        ? { ...draft, left: null, gone: event.id, removed: event.removed }
        : draft;
  }
}

function kept(of: Pick<KeptDraft, 'id' | 'record' | 'answers'>, frames: readonly string[]): KeptDraft {
  const { id, record, answers } = of;
  return { phase: 'kept', id, record, answers, frames, said: null };
}

function begun(draft: Draft, { found: news, at }: Extract<DraftEvent, { kind: 'found' }>): Draft {
  if (draft.phase === 'picking') return found({ kind: 'pick', clickedAt: at }, null, news, at);
  const asksAfterAll = draft.phase === 'taking' && isDue(draft, news);
  if (draft.phase !== 'reading' && !asksAfterAll) return draft;
  if (asksAfterAll && news.seen === null) return failed(draft, 'post-gone');
  const { asked, further } = draft;
  if (further && !(news.seen && samePost(further.kept.record.reading, news.seen.reading)))
    return orNotAdded(draft, draft, 'post-gone');
  return found(asked, further, asksAfterAll ? { ...news, holdsMedia: true } : news, at);
}

/**
 * Whether questions are asked of a post that was being taken, and what was pictured of it let go of: media came into it
 * after it was read, or it is no longer the one that was answered for.
 */
function isDue({ answers, found }: Extract<Draft, { phase: 'taking' }>, news: Found): boolean {
  if (answers === null) return news.holdsMedia;
  return !isAnswered(found, news, answers.intimate);
}

/** Closing the popup drops what only memory held (rule 4), and ends a screen that had nothing more to say. */
function closed(draft: Draft): Draft | null {
  if (draft.phase === 'asking') return orNotAdded(draft, { phase: 'dropped', reason: 'closed' }, 'closed');
  if (draft.phase === 'kept') return draft.said === null ? draft : { ...draft, said: null };
  if (draft.phase === 'child' && draft.left !== null) return draft;
  return inMemory(draft) || draft.phase === 'picking' || draft.phase === 'saved' ? draft : null;
}

// What « Oui » for a child leaves on the disk must not be thought gone where it could not be taken off.
function failed(draft: Draft, code: CaptureFailure): Draft {
  if (inMemory(draft))
    return orNotAdded(draft, { phase: 'failed', code }, code === 'stopped' ? 'no-answer' : code);
  const goes = draft.phase === 'picking' || (draft.phase === 'child' && draft.left !== null);
  return goes ? { phase: 'failed', code } : draft;
}

/** Whether something is under way that no disk holds yet. */
export function inMemory(draft: Draft): draft is Extract<Draft, { asked: Asked }> {
  return draft.phase === 'reading' || draft.phase === 'asking' || draft.phase === 'taking';
}

/** What may be come back to: a draft that is on the disk. What was only in memory is let go of. */
function lasting(draft: Draft): Draft | null {
  return draft.phase === 'saved' ? draft : keptIn(draft);
}

function found(asked: Asked, further: Further | null, news: Found, at: Date): Draft {
  if (news.seen === null) return { phase: 'nothing', frames: news.frames };
  if (news.holdsMedia) return { phase: 'asking', asked, further, found: news, since: at };
  return { phase: 'taking', asked, further, found: news, answers: null, answeredAt: null };
}

function answered(
  draft: Extract<Draft, { phase: 'asking' }>,
  { danger, child, intimate, at }: Extract<DraftEvent, { kind: 'answered' }>,
): Draft {
  const { asked, further, found, since } = draft;
  // Nothing is carried over but the address, which only the volunteer may copy, to PHAROS or Point de Contact.
  if (child) {
    const address = found.seen?.reading.permalink ?? found.page.address;
    return { phase: 'child', address, left: further?.kept.id ?? null, removed: false };
  }
  // Rule 4's limit, where the press comes before the timer does: a machine that slept.
  if (at.getTime() - since.getTime() >= ANSWER_LIMIT)
    return orNotAdded(draft, { phase: 'dropped', reason: 'timeout' }, 'timeout');
  return { phase: 'taking', asked, further, found, answers: { danger, child, intimate }, answeredAt: at };
}
