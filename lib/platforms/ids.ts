const X_EPOCH = 1_288_834_974_657n;
/** Tweets older than November 2010 were numbered in sequence: nothing to decode under this number. */
const FIRST_SNOWFLAKE = 29_700_000_000n;
const MAX_ID = (1n << 63n) - 1n;
const TID_LETTERS = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The instant inside an X post id (ISO 8601, UTC, milliseconds), or null where the id holds none.
 * An id is 64 bits, so it is never a JavaScript number here.
 */
export function xTime(id: string): string | null {
  const bits = bitsOf(id);
  return bits === null || bits < FIRST_SNOWFLAKE ? null : isoOf((bits >> 22n) + X_EPOCH);
}

/**
 * The instant inside a Mastodon status id, or null. For a post that came from another server it is the
 * instant of reception there, so callers decode ids of local accounts only.
 */
export function mastodonTime(id: string): string | null {
  const bits = bitsOf(id);
  return bits === null ? null : isoOf(bits >> 16n);
}

/**
 * The instant inside a Bluesky record key (a TID: 13 letters, microseconds and a clock id), or null.
 * The author's client chooses it: it may lie, and is recorded as « decoded », never as shown.
 */
export function blueskyTime(key: string): string | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  let bits = 0n;
  for (const letter of key) bits = (bits << 5n) | BigInt(TID_LETTERS.indexOf(letter));
  return isoOf((bits >> 10n) / 1000n);
}

function bitsOf(id: string): bigint | null {
  if (!/^[1-9]\d{0,18}$/.test(id)) return null;
  const bits = BigInt(id);
  return bits <= MAX_ID ? bits : null;
}

/** Instants before 2006 or after 2100 mean that the number was not an instant. */
function isoOf(milliseconds: bigint): string | null {
  const date = new Date(Number(milliseconds));
  const year = date.getUTCFullYear();
  return year >= 2006 && year < 2100 ? date.toISOString() : null;
}
