import { BOUNDS } from '../evidence/bounds.ts';
import type { PostReading } from '../platforms/reading.ts';

// A sealed record holds 256 KiB of UTF-8; quotes and changes need their room beside the post's own words.
const TEXT = 40_000;
const QUOTED_TEXT = 8_000;
const ITEMS = 60;
const WORDS = 2_000;

/** A reading no longer than a record can hold: what is cut is told by `truncated`, so that no post can make itself unkeepable. */
export function boundedReading(reading: PostReading, quotes: number = BOUNDS.quotes): PostReading {
  const most = quotes === BOUNDS.quotes ? TEXT : QUOTED_TEXT;
  const cut = clipAll({ ...reading, text: '', quoted: null }) as PostReading;
  return {
    ...cut,
    text: reading.text.slice(0, most),
    truncated: reading.truncated || reading.text.length > most,
    quoted: reading.quoted && quotes > 0 ? boundedReading(reading.quoted, quotes - 1) : null,
    missing: reading.quoted && quotes === 0 ? [...new Set([...cut.missing, 'quoted' as const])] : cut.missing,
  };
}

function clipAll(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, WORDS);
  if (Array.isArray(value)) return value.slice(0, ITEMS).map(clipAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clipAll(item)]));
}
