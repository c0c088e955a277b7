const FIRST = 15_000;
const LONGEST = 60 * 60_000;
const RARE = 6 * 60 * 60_000;

/**
 * Milliseconds to wait before attempt `attempts + 1`: doubles from 15 s up to 1 h (6 h at once where `rare`),
 * spread over its upper half by `jitter` (0 to 1), so that a server coming back does not meet everyone at once.
 */
export function backoff(attempts: number, jitter: number, rare = false): number {
  const whole = rare ? RARE : Math.min(LONGEST, FIRST * 2 ** Math.min(Math.max(attempts, 1) - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * Math.min(Math.max(jitter, 0), 1));
}
