import { bluesky } from './bluesky.ts';
import { chosen } from './choose.ts';
import { generic } from './generic.ts';
import { mastodon } from './mastodon.ts';
import type { Platform } from './platform.ts';
import { steady } from './steady.ts';
import { x } from './x.ts';

/** Every network's reader, in the order they are asked; the generic one answers for every other page. */
export const platforms: readonly Platform[] = [x, bluesky, mastodon, generic].map(steady);

/** The reader of a page among all of them. */
export function platformFor(url: URL, page: Document): Platform {
  return chosen(platforms, url, page);
}
