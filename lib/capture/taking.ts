import type { Change, Further, Strip } from '../evidence/record.ts';
import { changesThrough, withPainting } from './between.ts';
import { changesBetween } from './changes.ts';
import { playingOf } from './playing.ts';
import type { Found, Seen, Taken } from './report.ts';
import { secondOf, toSecond } from './time.ts';
import { timingOf } from './timing.ts';

/** What one taking of a post gave, the first or a further one. */
export interface TakingGathered {
  found: Found;
  taken: Taken;
  gesture: { clickedAt: Date; answeredAt: Date | null };
  endedAt: Date;
  filesMissing: readonly string[];
  /** What the joining of screens showed. */
  joins: readonly Change[];
}

/** One taking as a record tells it; null where nothing was read. */
export function takingOf(gathered: TakingGathered): Omit<Further, 'why'> | null {
  const { found, taken, gesture } = gathered;
  const { seen } = found;
  if (seen === null) return null;
  const picturedAt = taken.photograph?.at ?? null;
  return {
    reading: withPainting((taken.first ?? seen).reading, taken.again),
    askedAt: toSecond(gesture.clickedAt),
    readAt: secondOf(seen.at),
    answeredAt: gesture.answeredAt ? toSecond(gesture.answeredAt) : null,
    picturedAt: picturedAt ? secondOf(picturedAt) : null,
    checkedAt: secondOf(taken.checkedAt),
    timing: timingOf(gesture.clickedAt, gathered.endedAt, taken.milliseconds),
    changes: changesOf(seen, taken, gathered.joins),
    touched: [...(taken.photograph?.touched ?? [])],
    redactions: [
      ...found.redactions,
      ...((taken.photograph ?? taken.drawing)?.redactions ?? []),
      ...(taken.snapshot?.redactions ?? []),
    ],
    strips: (taken.photograph?.strips ?? []).map(wholeStrip),
    playing: taken.playing.map(playingOf),
    filesMissing: [...gathered.filesMissing],
  };
}

function wholeStrip({ x, y, width, height, at }: Strip): Strip {
  const [left, top, wide, high] = [x, y, width, height].map((side) => Math.max(0, Math.round(side)));
  return { y: top ?? 0, x: left ?? 0, width: wide ?? 0, height: high ?? 0, at: Math.max(0, Math.round(at)) };
}

// A post with media is read at the click, again after the answer, again after the picture: each step may show a change.
function changesOf(seen: Seen, taken: Taken, joins: readonly Change[]): Change[] {
  const between = taken.first ? changesBetween(seen, taken.first) : [];
  return [
    ...between,
    ...changesThrough(taken.first ?? seen, taken.between ?? [], taken.again),
    ...joins,
  ].slice(0, 40);
}
