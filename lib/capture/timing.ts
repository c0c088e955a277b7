import type { Known, Timing } from '../evidence/record.ts';
import type { Milliseconds } from './report.ts';
import { toSecond } from './time.ts';

/** When a taking began and ended; its parts to 10 ms, which tell a reader enough and a machine from another little. */
export function timingOf(startedAt: Date, endedAt: Date, parts: Milliseconds): Timing {
  return {
    startedAt: toSecond(startedAt),
    endedAt: toSecond(endedAt),
    read: toTen(parts.read),
    picture: toTen(parts.picture),
    copy: toTen(parts.copy),
    originals: toTen(parts.originals),
    whole: toTen(parts.whole),
  };
}

function toTen(milliseconds: number | null): Known<number> {
  return milliseconds === null ? 'non vérifié' : Math.max(0, Math.round(milliseconds / 10) * 10);
}
