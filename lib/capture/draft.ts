import type { Invitation } from '../api.ts';
import type { EvidenceRecord, Gesture } from '../evidence/record.ts';
import type { Answers, BlockReason, CaptureFailure, DropReason } from './popup-state.ts';
import type { Found } from './report.ts';

/** Milliseconds a post with media may wait for its answers before it is let go of (rule 4). */
export const ANSWER_LIMIT = 120_000;

/** How the volunteer asked. */
export interface Asked {
  kind: Gesture['kind'];
  clickedAt: Date;
}

/** One capture on its way in one tab. Until `kept`, it lives in memory alone. */
export type Draft =
  | { phase: 'reading'; asked: Asked }
  | { phase: 'asking'; asked: Asked; found: Found; since: Date }
  | { phase: 'taking'; asked: Asked; found: Found; answers: Answers; answeredAt: Date | null }
  | { phase: 'kept'; id: string; record: EvidenceRecord; answers: Answers }
  | { phase: 'saved'; id: string }
  | { phase: 'nothing' }
  | { phase: 'child'; address: string | null }
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
  | { kind: 'saved'; id: string }
  | { kind: 'closed' }
  | { kind: 'left' }
  | { kind: 'navigated' }
  | { kind: 'abandoned' }
  | { kind: 'waited'; at: Date }
  | { kind: 'failed'; code: CaptureFailure };

/** What a draft becomes; an event that does not concern its phase changes nothing. Null: nothing was asked in this tab. */
export function next(draft: Draft | null, event: DraftEvent): Draft | null {
  if (event.kind === 'asked') return { phase: 'reading', asked: event.asked };
  if (event.kind === 'resumed') return draft ?? resumed(event);
  return draft && nextOf(draft, event);
}

function nextOf(draft: Draft, event: Exclude<DraftEvent, { kind: 'asked' | 'resumed' }>): Draft | null {
  switch (event.kind) {
    case 'found':
      return begun(draft, event);
    case 'unenrolled':
      return draft.phase === 'reading' ? { phase: 'enrol', invitation: event.invitation } : draft;
    case 'blocked':
      return draft.phase === 'reading' || draft.phase === 'picking'
        ? { phase: 'blocked', reason: event.reason }
        : draft;
    case 'answered':
      return draft.phase === 'asking' ? answered(draft, event) : draft;
    case 'kept':
      return draft.phase === 'taking' ? resumed({ ...event, answers: draft.answers }) : draft;
    case 'saved':
      return draft.phase === 'kept' ? { phase: 'saved', id: event.id } : draft;
    case 'pick':
      return draft.phase === 'picking' ? draft : { phase: 'picking', back: lasting(draft) };
    case 'unpicked':
      return draft.phase === 'picking' ? (draft.back ?? { phase: 'nothing' }) : draft;
    case 'closed':
      return closed(draft);
    case 'waited':
      return draft.phase === 'asking' && event.at.getTime() - draft.since.getTime() >= ANSWER_LIMIT
        ? { phase: 'dropped', reason: 'timeout' }
        : draft;
    case 'navigated':
      return inMemory(draft) || draft.phase === 'picking' || draft.phase === 'child' ? draft : null;
    case 'left':
      return inMemory(draft) ? { phase: 'dropped', reason: 'left' } : draft;
    case 'abandoned':
      return inMemory(draft) || draft.phase === 'kept' ? { phase: 'dropped', reason: 'abandoned' } : draft;
    case 'failed':
      return inMemory(draft) || draft.phase === 'picking' ? { phase: 'failed', code: event.code } : draft;
  }
}

function resumed({ id, record, answers }: Omit<Extract<Draft, { phase: 'kept' }>, 'phase'>): Draft {
  return { phase: 'kept', id, record, answers };
}

function begun(draft: Draft, { found: news, at }: Extract<DraftEvent, { kind: 'found' }>): Draft {
  if (draft.phase === 'picking') return found({ kind: 'pick', clickedAt: at }, news, at);
  // Media that came into a post after it was read: its questions are asked, and what was pictured is let go of.
  const asksAfterAll = draft.phase === 'taking' && draft.answers === null && news.holdsMedia;
  return draft.phase === 'reading' || asksAfterAll ? found(draft.asked, news, at) : draft;
}

/** Closing the popup drops what only memory held (rule 4), and ends a screen that had nothing more to say. */
function closed(draft: Draft): Draft | null {
  if (draft.phase === 'asking') return { phase: 'dropped', reason: 'closed' };
  const lasts = inMemory(draft) || draft.phase === 'kept' || draft.phase === 'picking';
  return lasts || draft.phase === 'saved' ? draft : null;
}

/** Whether nothing of the draft is on the disk yet. */
export function inMemory(draft: Draft): draft is Extract<Draft, { asked: Asked }> {
  return draft.phase === 'reading' || draft.phase === 'asking' || draft.phase === 'taking';
}

/** What may be come back to: a draft that is on the disk. What was only in memory is let go of. */
function lasting(draft: Draft): Draft | null {
  return draft.phase === 'kept' || draft.phase === 'saved' ? draft : null;
}

function found(asked: Asked, found: Found, at: Date): Draft {
  if (found.seen === null) return { phase: 'nothing' };
  if (found.holdsMedia) return { phase: 'asking', asked, found, since: at };
  return { phase: 'taking', asked, found, answers: null, answeredAt: null };
}

function answered(
  { asked, found }: Extract<Draft, { phase: 'asking' }>,
  { danger, child, intimate, at }: Extract<DraftEvent, { kind: 'answered' }>,
): Draft {
  // Nothing is carried over but the address, which only the volunteer may copy, to PHAROS or Point de Contact.
  if (child) return { phase: 'child', address: found.seen?.reading.permalink ?? found.page.address };
  return { phase: 'taking', asked, found, answers: { danger, child, intimate }, answeredAt: at };
}
