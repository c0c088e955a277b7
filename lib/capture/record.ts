import type { Change, EvidenceFile, EvidenceRecord, Gesture, Strip } from '../evidence/record.ts';
import { changesBetween } from './changes.ts';
import { type Agent, conditionsOf } from './conditions.ts';
import { CAPTURE_BOUNDS } from './limits.ts';
import { playingOf } from './playing.ts';
import type { Found, Seen, Taken } from './report.ts';
import { secondOf, toSecond } from './time.ts';
import { timingOf } from './timing.ts';

/** All that a record is made of, as it was gathered. */
export interface Gathered {
  found: Found;
  taken: Taken;
  gesture: { kind: Gesture['kind']; clickedAt: Date; answeredAt: Date | null };
  agent: Agent;
  endedAt: Date;
  files: readonly EvidenceFile[];
  filesMissing: readonly string[];
  /** How far the device's clock was found from the server's; null while it was not measured. */
  offset: { milliseconds: number; source: string } | null;
  /** What the joining of screens showed. */
  joins: readonly Change[];
  tool: { version: string; build: string };
}

/** The record of one capture, ready to be cleaned and sealed; null where nothing was read. */
export function recordOf(gathered: Gathered): EvidenceRecord | null {
  const { found, taken, gesture, files, filesMissing, tool } = gathered;
  const seen = found.seen;
  if (seen === null) return null;
  const picturedAt = taken.photograph?.at ?? null;
  return {
    format: 'temoin/record/v1-draft',
    reading: (taken.first ?? seen).reading,
    page: { address: found.page.address.slice(0, 8_000), title: found.page.title.slice(0, 500) },
    time: { capturedAt: secondOf(picturedAt ?? taken.checkedAt), offset: coarse(gathered.offset) },
    gesture: {
      kind: found.picked ? 'pick' : gesture.kind,
      clickedAt: toSecond(gesture.clickedAt),
      readAt: secondOf(seen.at),
      answeredAt: gesture.answeredAt ? toSecond(gesture.answeredAt) : null,
      picturedAt: picturedAt ? secondOf(picturedAt) : null,
      checkedAt: secondOf(taken.checkedAt),
    },
    timing: timingOf(gesture.clickedAt, gathered.endedAt, taken.milliseconds),
    conditions: conditionsOf(found.surroundings, gathered.agent),
    changes: changesOf(seen, taken, gathered.joins),
    touched: [...(taken.photograph?.touched ?? [])],
    redactions: [
      ...found.redactions,
      ...((taken.photograph ?? taken.drawing)?.redactions ?? []),
      ...(taken.snapshot?.redactions ?? []),
    ],
    strips: (taken.photograph?.strips ?? []).map(wholeStrip),
    playing: taken.playing.map(playingOf),
    more: [],
    bounds: CAPTURE_BOUNDS,
    replaced: { surrogates: 0, nulls: 0 },
    files: [...files],
    filesMissing: [...filesMissing],
    tool: { name: 'temoin', ...tool },
  };
}

function wholeStrip({ x, y, width, height, at }: Strip): Strip {
  const [left, top, wide, high] = [x, y, width, height].map((side) => Math.max(0, Math.round(side)));
  return { y: top ?? 0, x: left ?? 0, width: wide ?? 0, height: high ?? 0, at: Math.max(0, Math.round(at)) };
}

// To the second, as every instant here: finer, a clock's error would tell two bundles of one machine (rule 3).
function coarse(offset: Gathered['offset']): EvidenceRecord['time']['offset'] {
  if (offset === null) return 'non vérifié';
  return { milliseconds: Math.round(offset.milliseconds / 1000) * 1000, source: offset.source };
}

// A post with media is read at the click, again after the answer, again after the picture: each step may show a change.
function changesOf(seen: Seen, taken: Taken, joins: readonly Change[]): Change[] {
  const between = taken.first ? changesBetween(seen, taken.first) : [];
  return [...between, ...changesBetween(taken.first ?? seen, taken.again), ...joins].slice(0, 40);
}
