import { avatarsOf } from '../../lib/platforms/avatars.ts';
import { dated } from '../../lib/platforms/dated.ts';
import { findFocus } from '../../lib/platforms/focus.ts';
import { platformFor } from '../../lib/platforms/index.ts';
import { hasMedia } from '../../lib/platforms/media.ts';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { isSignedIn } from '../../lib/platforms/signed-in.ts';

/** One post as the readers see it in a real page. */
export interface Read {
  reading: PostReading;
  hasMedia: boolean;
  avatars: number;
}

/** Everything that is read of the page this runs in, as though it stood at `address`. */
export function readPage(address: string): { posts: Read[]; focus: PostReading | null } {
  const url = new URL(address);
  const platform = platformFor(url, document);
  const posts = platform.postsIn(document, url).map((post) => ({
    reading: platform.readPost(post, url),
    hasMedia: hasMedia(post),
    avatars: avatarsOf(post).length,
  }));
  const focus = findFocus(platform, document, url, null);
  return { posts, focus: focus && platform.readPost(focus, url) };
}

/** Whether the page this runs in is shown to someone signed in, as though it stood at `address`. */
export function signedIn(address: string): boolean | null {
  return isSignedIn(platformFor(new URL(address), document), document);
}

/** What is read of the post around the element that `selector` finds; null where there is none. */
export function readAt(address: string, selector: string, now: string): PostReading | null {
  const url = new URL(address);
  const platform = platformFor(url, document);
  const element = document.querySelector(selector);
  const post = element && platform.findPost(element, url);
  return post && dated(platform.readPost(post, url), post, new Date(now));
}
