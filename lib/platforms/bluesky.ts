import { readAnchorlessThread, THREAD_SCREEN } from './bluesky/announced.ts';
import { readBlueskyPost } from './bluesky/post.ts';
import { closestShown } from './composed.ts';
import { serves } from './hosts.ts';
import type { Platform } from './platform.ts';
import { entriesOf } from './signed-in.ts';

/** Its button is marked by nothing but its words. */
const LOGIN = /^(?:sign in|log in|se connecter|connexion|anmelden|einloggen|iniciar sesión|accedi|entrar)$/i;
const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';
/** Where a post has no test id (search results), its own menu button still tells it from what is around. */
const UNNAMED = '[role="link"]:has([data-testid="postDropdownBtn"])';

/** Bluesky's own web application. */
export const bluesky: Platform = {
  id: 'bluesky',
  matches: (url) => serves('bluesky', url),
  findPost(element, url) {
    if (isMessages(url)) return null;
    return closestShown(element, POST) ?? closestShown(element, UNNAMED) ?? announcing(element);
  },
  declaredPost: (element, url) => bluesky.findPost(element, url),
  readPost: (post, url) =>
    post.matches(THREAD_SCREEN) ? readAnchorlessThread(post, url) : readBlueskyPost(post, url),
  focalMark: null,
  answersIn: () => [],
  showsLogin: (page) =>
    entriesOf(page, 'button[aria-label]').some((entry) =>
      LOGIN.test(entry.getAttribute('aria-label')?.trim() ?? ''),
    ),
  postsIn(page, url) {
    if (isMessages(url)) return [];
    const posts = [...page.querySelectorAll(POST)];
    const screen = page.querySelector(THREAD_SCREEN);
    return posts.length === 0 && screen && announcing(screen) ? [screen] : posts;
  },
};

function isMessages(url: URL): boolean {
  return /^\/messages(?:\/|$)/.test(url.pathname);
}

/** A thread still loading shows no post, but its page already announces the one it is about. */
function announcing(element: Element): Element | null {
  const screen = closestShown(element, THREAD_SCREEN);
  const loaded =
    screen?.querySelector(POST) ||
    !element.ownerDocument.querySelector('meta[property="article:published_time"]');
  return loaded ? null : screen;
}
