import type { Change } from '../evidence/record.ts';
import type { MissingPart, PostReading } from '../platforms/reading.ts';
import { changesBetween } from './changes.ts';
import type { Seen } from './report.ts';

const PAINTED: readonly MissingPart[] = ['unseen-text', 'unread-text'];

/**
 * All that was no longer as it was first read: at the last reading, and in between, where a post said something else
 * for a while. Each difference is told once; its size in between is not one.
 */
export function changesThrough(first: Seen, between: readonly Seen[], last: Seen | null): Change[] {
  const passing = between.flatMap((one) =>
    changesBetween(first, one).filter(({ part }) => part !== 'rectangle'),
  );
  const all = [...changesBetween(first, last), ...passing];
  return [...new Map(all.map((change) => [`${change.part} ${change.after}`, change])).values()];
}

/** The reading with what the picture showed of its words: that was looked at while the picture was taken. */
export function withPainting(reading: PostReading, last: Seen | null): PostReading {
  const missing = PAINTED.filter((part) => last?.reading.missing.includes(part));
  return { ...reading, missing: [...new Set([...reading.missing, ...missing])] };
}
