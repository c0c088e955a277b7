import { closestShown } from './composed.ts';
import type { Platform } from './platform.ts';
import { LEGACY_POST, readLegacyPost } from './x/legacy.ts';
import { readModernPost } from './x/post.ts';

const HOSTS = new Set([
  'x.com',
  'www.x.com',
  'mobile.x.com',
  'twitter.com',
  'www.twitter.com',
  'mobile.twitter.com',
]);
const MODERN_POST = 'article[data-testid="tweet"]';
/** Private messages have the same cells, texts and times as posts. */
const MESSAGES =
  '[data-testid="DMDrawer"], [data-testid^="dm-"], [data-testid^="DmActivity"], [data-testid="messageEntry"], [data-testid="DM_conversation"], [data-testid="conversation"]';

/** X, formerly Twitter; and the pages Twitter served until 2020, which archives still show. */
export const x: Platform = {
  id: 'x',
  matches: (url) => HOSTS.has(url.hostname),
  findPost(element, url) {
    if (isMessages(url) || closestShown(element, MESSAGES)) return null;
    return (
      closestShown(element, `${MODERN_POST}, ${LEGACY_POST}`) ??
      closestShown(element, '[data-testid="cellInnerDiv"]')?.querySelector(MODERN_POST) ??
      null
    );
  },
  readPost: (post, url) =>
    post.matches(LEGACY_POST) ? readLegacyPost(post, url) : readModernPost(post, url),
};

/** Every post of an X page, in document order; never a private message. */
export function xPosts(page: Document, url: URL): Element[] {
  if (isMessages(url)) return [];
  return [...page.querySelectorAll(`${MODERN_POST}, ${LEGACY_POST}`)].filter(
    (post) => !post.closest(MESSAGES),
  );
}

function isMessages(url: URL): boolean {
  return /^\/(?:messages|i\/chat)(?:\/|$)/.test(url.pathname);
}
