import type { CaseState } from '../../../lib/cases/state.ts';
import type { PlatformId } from '../../../lib/platforms/reading.ts';
import type { Fixed } from './column.ts';

/** Projection of a case: its `CaseState`, and what one line of the queue shows. */
export interface CaseStateTable {
  association: Fixed<string>;
  case_id: Fixed<string>;
  state_version: number;
  review: CaseState['review'];
  /** Settled by a moderator. */
  categories: string[] | null;
  /** By the latest classification. */
  proposed: string[];
  records: string[];
  classifications: string[];
  received_at: Date;
  reviewed_at: Date | null;
  exports: number;
  events: number;
  last_event: Date;
  last_event_id: string;
  platform: PlatformId;
  author: string | null;
  /** First 140 characters of the text. */
  excerpt: string;
  published_at: Date | null;
  /** SHA-256 of the picture, null where there is none. */
  picture: string | null;
}
