import type { PostReading } from './reading.ts';
import { boundsOf } from './relative.ts';

/** Where an age is shown, when no date is. */
const AGES = 'time, [class*="time" i], [class*="date" i], [class*="ago" i], a[href], abbr';
const MOST = 40;

/**
 * The reading of a post that shows only its age (« il y a 3 h »), given the instant of reading: between two bounds,
 * `at` being the earlier one, for a deadline counted from it is never too long. Any other reading is returned as is.
 * Reading itself takes no clock, so that a page always reads the same.
 */
export function dated(reading: PostReading, post: Element, now: Date): PostReading {
  if (reading.published !== null) return reading;
  for (const element of post.querySelectorAll(AGES)) {
    const raw = element.textContent?.trim() ?? '';
    const bounds = raw.length <= MOST ? boundsOf(raw.replace(/\s*\([^)]*\)$/, ''), now) : null;
    if (!bounds) continue;
    const published = { at: bounds.earliest, source: 'relative', ...bounds, raw, decoded: null } as const;
    return { ...reading, published, missing: reading.missing.filter((part) => part !== 'published') };
  }
  return reading;
}
