import type { EvidenceFile, EvidenceRecord, Gesture } from '../evidence/record.ts';
import { type Agent, conditionsOf } from './conditions.ts';
import { CAPTURE_BOUNDS } from './limits.ts';
import { type TakingGathered, takingOf } from './taking.ts';
import { secondOf, toSecond } from './time.ts';

/** All that a record is made of, as it was gathered. */
export interface Gathered extends TakingGathered {
  gesture: TakingGathered['gesture'] & { kind: Gesture['kind'] };
  agent: Agent;
  files: readonly EvidenceFile[];
  /** How far the device's clock was found from the server's; null while it was not measured. */
  offset: { milliseconds: number; source: string } | null;
  tool: { version: string; build: string };
}

/** The record of one capture, ready to be cleaned and sealed; null where nothing was read. */
export function recordOf(gathered: Gathered): EvidenceRecord | null {
  const { found, taken, gesture, files, tool } = gathered;
  const taking = takingOf(gathered);
  if (taking === null) return null;
  const { askedAt: _, readAt, answeredAt, picturedAt, checkedAt, ...rest } = taking;
  return {
    format: 'temoin/record/v1-draft',
    ...rest,
    page: { address: found.page.address.slice(0, 8_000), title: found.page.title.slice(0, 500) },
    time: {
      capturedAt: secondOf(taken.photograph?.at ?? taken.checkedAt),
      offset: coarse(gathered.offset),
    },
    gesture: {
      kind: found.picked ? 'pick' : gesture.kind,
      clickedAt: toSecond(gesture.clickedAt),
      readAt,
      answeredAt,
      picturedAt,
      checkedAt,
    },
    conditions: conditionsOf(found.surroundings, gathered.agent),
    more: [],
    bounds: CAPTURE_BOUNDS,
    replaced: { surrogates: 0, nulls: 0 },
    files: [...files],
    tool: { name: 'temoin', ...tool },
  };
}

// To the second, as every instant here: finer, a clock's error would tell two bundles of one machine (rule 3).
function coarse(offset: Gathered['offset']): EvidenceRecord['time']['offset'] {
  if (offset === null) return 'non vérifié';
  return { milliseconds: Math.round(offset.milliseconds / 1000) * 1000, source: offset.source };
}
