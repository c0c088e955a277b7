import type { Playing } from '../evidence/record.ts';
import type { PlayingSeen } from './report.ts';

/** What a player showed, as a record keeps it: whole milliseconds, and « non vérifié » for what it does not say. */
export function playingOf(seen: PlayingSeen): Playing {
  const { kind, address, position, duration, live, paused, captions } = seen;
  return {
    kind,
    address,
    position: whole(position),
    duration: duration === null ? 'non vérifié' : whole(duration),
    live: live === null ? 'non vérifié' : live ? 'oui' : 'non',
    paused,
    captions: [...captions],
  };
}

function whole(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds));
}
