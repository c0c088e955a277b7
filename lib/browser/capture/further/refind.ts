import { samePost } from '../../../capture/same-post.ts';
import { postsIn } from '../../../platforms/focus.ts';
import { platformFor } from '../../../platforms/index.ts';
import type { PostReading } from '../../../platforms/reading.ts';

/**
 * The post that was read as `known`, in the page as it is now: the element held if it still shows that post, else the
 * one that does. Null where none does: the page has let go of it, or put another in its place.
 */
export function refind(held: Element | null, known: PostReading): Element | null {
  const url = new URL(location.href);
  const platform = platformFor(url, document);
  const shows = (post: Element): boolean => samePost(known, platform.readPost(post, url));
  if (held?.isConnected && shows(held)) return held;
  // Nothing tells a post without id or address from its author's next one.
  if (known.id === null && known.permalink === null) return null;
  return postsIn(document, url).find(shows) ?? null;
}
