import type { Platform } from './platform.ts';

/** Chooses among posts by what is seen: the caller has the layout, this folder has not, and need not look at all of them. */
export type Nearest = (posts: () => readonly Element[]) => Element | null;

/**
 * The post a gesture is about: the one under the pointer, else the one the page is about (its mark, or its own
 * address), else the one `nearest` chooses (by default the first). Null where the page holds none.
 */
export function findFocus(
  platform: Platform,
  page: Document,
  url: URL,
  pointer: Element | null,
  nearest: Nearest = (posts) => posts()[0] ?? null,
): Element | null {
  const pointed = pointer && platform.findPost(pointer, url);
  if (pointed) return pointed;
  const { focalMark } = platform;
  const posts = () => platform.postsIn(page, url);
  const focal = focalMark && page.querySelector(focalMark) && posts().find((post) => post.matches(focalMark));
  return focal || (addressed(page, posts, url, platform) ?? nearest(posts));
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
