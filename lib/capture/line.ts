import type { EvidenceRecord } from '../evidence/record.ts';

/** One name for a draft through all its takings: its id changes with each. */
export function lineOf({ gesture, time, page }: EvidenceRecord): string {
  return [gesture.clickedAt, gesture.readAt, time.capturedAt, page.address].join(' ');
}
