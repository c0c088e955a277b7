import type { Invitation } from '../api.ts';
import type { EvidenceRecord, FurtherReason } from '../evidence/record.ts';
import type { PostReading } from '../platforms/reading.ts';

/** Why a draft was let go of; nothing of it remains. */
export type DropReason = 'closed' | 'timeout' | 'worker' | 'left' | 'abandoned';

/** Why no post can be read here at all, or may not be: a private message was not published. */
export type BlockReason = 'browser-page' | 'store' | 'pdf' | 'file' | 'private' | 'unknown';

/** Why a capture did not come to its end. */
export type CaptureFailure =
  | 'post-gone'
  | 'no-answer'
  | 'stopped'
  | 'bad-report'
  | 'storage-full'
  | 'storage-refused'
  | 'storage-newer'
  | 'storage-broken';

/** Why a further taking was not added; the draft it was for stays as it was. */
export type NotAdded =
  | 'closed'
  | 'timeout'
  | 'worker'
  | 'abandoned'
  | 'blocked'
  | 'too-many'
  | 'too-large'
  | 'no-picture'
  | 'draft-gone'
  | Exclude<CaptureFailure, 'stopped'>;

/** All the popup may have to show: one screen each. */
export type PopupState =
  | { screen: 'working' }
  | { screen: 'enrol'; invitation: Invitation | null }
  /** `further`: why the post of a draft is taken once more; null for a first taking. */
  | { screen: 'questions'; reading: PostReading; further: FurtherReason | null }
  | DraftScreen
  | { screen: 'saved'; id: string }
  /** `removed`: a draft of the same post was taken off this machine too. */
  | { screen: 'child'; address: string | null; removed: boolean }
  | { screen: 'dropped'; reason: DropReason }
  | { screen: 'nothing'; frames: readonly string[] }
  | { screen: 'picking' }
  | { screen: 'blocked'; reason: BlockReason }
  | { screen: 'failed'; code: CaptureFailure };

/** A draft on the disk, as the popup shows it. */
export interface DraftScreen {
  screen: 'draft';
  id: string;
  record: EvidenceRecord;
  answers: Answers;
  /** Hosts of the frames of another site in the post: these may be opened, and are stored nowhere. */
  frames: readonly string[];
  /** Why the last further taking was not added, said once. */
  said: NotAdded | null;
}

/** What the volunteer answered before any picture; null where no question was due. */
export type Answers = { danger: boolean; child: false; intimate: boolean } | null;
