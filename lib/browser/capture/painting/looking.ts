import type { Seen } from '../../../capture/report.ts';
import type { MissingPart } from '../../../platforms/reading.ts';
import { readPost } from '../frames/home.ts';
import { apart } from './apart.ts';

/** What of a post's words is painted, looked at once, at the instant of its picture. */
export interface Looking {
  /** Looks now; does nothing the second time. */
  look(): void;
  /** A reading with what was seen then. */
  told(seen: Seen | null): Seen | null;
}

/** Prepares to look at a post. */
export function looking(post: Element): Looking {
  let found: MissingPart[] | null = null;
  const look = (): void => {
    found ??= apart(post, readPost(post).text);
  };
  return {
    look,
    told(seen) {
      look();
      if (seen === null || !found?.length) return seen;
      const missing = [...new Set([...seen.reading.missing, ...found])];
      return { ...seen, reading: { ...seen.reading, missing } };
    },
  };
}
