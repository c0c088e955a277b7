import { samePost } from '../../../capture/same-post.ts';
import type { PostReading } from '../../../platforms/reading.ts';
import { readPost } from '../frames/home.ts';
import { postsFrom } from '../frames/posts.ts';

/**
 * The post that was read as `known`, in the page as it is now: the element held if it still shows that post, else the
 * one that does. Null where none does: the page has let go of it, or put another in its place.
 */
export function refind(held: Element | null, known: PostReading): Element | null {
  const shows = (post: Element): boolean => samePost(known, readPost(post));
  if (held?.isConnected && shows(held)) return held;
  // Nothing tells a post without id or address from its author's next one.
  if (known.id === null && known.permalink === null) return null;
  return postsFrom(document).find(shows) ?? null;
}
