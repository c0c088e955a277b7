/** Milliseconds: the first pause and the longest. */
const PAUSES = {
  soon: { first: 15_000, longest: 60 * 60_000 },
  rare: { first: 5 * 60_000, longest: 6 * 60 * 60_000 },
} as const;

/**
 * Milliseconds to wait before attempt `attempts + 1`: doubles from 15 s up to 1 h (from 5 min up to 6 h where `rare`),
 * spread over its upper half by `jitter` (0 to 1), so that a server coming back does not meet everyone at once.
 */
export function backoff(attempts: number, jitter: number, rare = false): number {
  const { first, longest } = PAUSES[rare ? 'rare' : 'soon'];
  const whole = Math.min(longest, first * 2 ** Math.min(Math.max(attempts, 1) - 1, 20));
  return Math.round(whole / 2 + (whole / 2) * Math.min(Math.max(jitter, 0), 1));
}
