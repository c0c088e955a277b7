import { blueskyPosts } from './bluesky.ts';
import { genericPost, genericPosts } from './generic.ts';
import { platformFor } from './index.ts';
import { mastodonPosts } from './mastodon.ts';
import type { Platform } from './platform.ts';
import type { PlatformId } from './reading.ts';
import { attempt } from './steady.ts';
import { xPosts } from './x.ts';

/** Chooses among posts by what is seen: the caller has the layout, this folder has not, and need not look at all of them. */
export type Nearest = (posts: () => readonly Element[]) => Element | null;

const POSTS: Record<PlatformId, (page: Document, url: URL) => Element[]> = {
  x: xPosts,
  bluesky: blueskyPosts,
  mastodon: mastodonPosts,
  generic: genericPosts,
};
/** What networks mark the post with that a thread's page is about. */
const FOCAL =
  'article[data-testid="tweet"][tabindex="-1"], .detailed-status__wrapper, .permalink-tweet[data-tweet-id]';

/** Every post of a page, in document order: what the arrow keys go through. Empty where the page declares none. */
export function postsIn(page: Document, url: URL): Element[] {
  return attempt(() => POSTS[platformFor(url, page).id](page, url), []);
}

/** The post around an element that its page declares as one, quicker than all of them; a block that merely repeats is none. */
export function declaredPost(element: Element, url: URL): Element | null {
  const platform = platformFor(url, element.ownerDocument);
  const find = platform.id === 'generic' ? genericPost : platform.findPost;
  return attempt(() => find(element, url), null);
}

/**
 * The post a gesture is about: the one under the pointer, else the one the page is about (its mark, or its own
 * address), else the one `nearest` chooses (by default the first). Null where the page holds none.
 */
export function findFocus(
  page: Document,
  url: URL,
  pointer: Element | null,
  nearest: Nearest = (posts) => posts()[0] ?? null,
): Element | null {
  const platform = platformFor(url, page);
  const pointed = pointer && platform.findPost(pointer, url);
  if (pointed) return pointed;
  const posts = () => postsIn(page, url);
  const focal = page.querySelector(FOCAL) && posts().find((post) => post.matches(FOCAL));
  return focal ?? addressed(page, posts, url, platform) ?? nearest(posts);
}

/** The post whose permalink is the page's address; where that has a fragment, the one it leads to. */
function addressed(
  page: Document,
  posts: () => readonly Element[],
  url: URL,
  platform: Platform,
): Element | null {
  const target = url.hash.length > 1 ? page.querySelector(':target') : null;
  if (target) return platform.findPost(target, url);
  // A page of comments has thousands of them and is not itself one.
  if (platform.id === 'generic' || url.pathname === '/') return null;
  return posts().find((post) => isAt(platform.readPost(post, url).permalink, url)) ?? null;
}

function isAt(permalink: string | null, url: URL): boolean {
  if (permalink === null) return false;
  const own = new URL(permalink);
  return own.host === url.host && own.pathname === url.pathname;
}
