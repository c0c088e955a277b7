import type { Platform } from './platform.ts';

/** The reader of a page among some: the first whose network it is, else the last, which is for whatever page. */
export function chosen(platforms: readonly Platform[], url: URL, page: Document): Platform {
  const found = platforms.find((platform) => platform.matches(url, page)) ?? platforms.at(-1);
  if (!found) throw new RangeError('no reader at all');
  return found;
}
