import type { SendFailure } from './verdict.ts';

/** How far a sending is; every step may be begun again after a kill. */
export type Step =
  | { at: 'key' }
  | { at: 'files'; sent: number; of: number }
  | { at: 'record' }
  | { at: 'receipt' };

/** Where an item stands. `code` of a waiting item is why it has not gone yet, null where nothing went wrong. */
export type OutboxState =
  | { state: 'waiting'; code: SendFailure | null }
  | { state: 'sending'; step: Step }
  | { state: 'received' }
  | { state: 'refused' | 'blocked'; code: SendFailure };

/** One record that has to reach the association; its id is the record's. */
export type OutboxItem = OutboxState & {
  id: string;
  /** Attempts that failed since the last success or the volunteer's own « Réessayer ». */
  attempts: number;
  /** Milliseconds since 1970 from which it may be tried; null where time alone changes nothing. */
  nextAt: number | null;
};

/** A record just kept, to be sent at once. */
export function newItem(id: string, now: Date): OutboxItem {
  return { id, state: 'waiting', code: null, attempts: 0, nextAt: now.getTime() };
}
