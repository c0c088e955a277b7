import { bluesky } from './bluesky.ts';
import { generic } from './generic.ts';
import { mastodon } from './mastodon.ts';
import type { Platform } from './platform.ts';
import { steady } from './steady.ts';
import { x } from './x.ts';

/** Networks in the order they are asked; the generic reader answers for every other page. */
export const platforms: readonly Platform[] = [x, bluesky, mastodon, generic].map(steady);

/** The reader of a page: the first whose network it is. */
export function platformFor(url: URL, page: Document): Platform {
  return platforms.find((platform) => platform.matches(url, page)) ?? steady(generic);
}
