import type { Invitation } from '../api.ts';
import type { EvidenceRecord } from '../evidence/record.ts';
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

/** All the popup may have to show: one screen each. */
export type PopupState =
  | { screen: 'working' }
  | { screen: 'enrol'; invitation: Invitation | null }
  | { screen: 'questions'; reading: PostReading }
  | { screen: 'draft'; id: string; record: EvidenceRecord; answers: Answers }
  | { screen: 'saved'; id: string }
  | { screen: 'child'; address: string | null }
  | { screen: 'dropped'; reason: DropReason }
  | { screen: 'nothing' }
  | { screen: 'picking' }
  | { screen: 'blocked'; reason: BlockReason }
  | { screen: 'failed'; code: CaptureFailure };

/** What the volunteer answered before any picture; null where no question was due. */
export type Answers = { danger: boolean; child: false; intimate: boolean } | null;
