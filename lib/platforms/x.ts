import { closestShown } from './composed.ts';
import { serves } from './hosts.ts';
import type { Platform } from './platform.ts';
import { entriesOf } from './signed-in.ts';
import { LEGACY_POST, readLegacyPost } from './x/legacy.ts';
import { readModernPost } from './x/post.ts';

const LOGIN = 'a[href="/login"], a[href^="/i/flow/login"], [data-testid="loginButton"]';
const MODERN_POST = 'article[data-testid="tweet"]';
/** Private messages have the same cells, texts and times as posts. */
const MESSAGES =
  '[data-testid="DMDrawer"], [data-testid^="dm-"], [data-testid^="DmActivity"], [data-testid="messageEntry"], [data-testid="DM_conversation"], [data-testid="conversation"]';

/** X, formerly Twitter; and the pages Twitter served until 2020, which archives still show. */
export const x: Platform = {
  id: 'x',
  matches: (url) => serves('x', url),
  findPost(element, url) {
    if (isMessages(url) || closestShown(element, MESSAGES)) return null;
    return (
      closestShown(element, `${MODERN_POST}, ${LEGACY_POST}`) ??
      closestShown(element, '[data-testid="cellInnerDiv"]')?.querySelector(MODERN_POST) ??
      null
    );
  },
  declaredPost: (element, url) => x.findPost(element, url),
  readPost: (post, url) =>
    post.matches(LEGACY_POST) ? readLegacyPost(post, url) : readModernPost(post, url),
  focalMark: 'article[data-testid="tweet"][tabindex="-1"], .permalink-tweet[data-tweet-id]',
  answersIn: () => [],
  showsLogin: (page) => entriesOf(page, LOGIN).length > 0,
  postsIn(page, url) {
    if (isMessages(url)) return [];
    const posts = [...page.querySelectorAll(`${MODERN_POST}, ${LEGACY_POST}`)];
    return posts.filter((post) => !post.closest(MESSAGES));
  },
};

function isMessages(url: URL): boolean {
  return /^\/(?:messages|i\/chat)(?:\/|$)/.test(url.pathname);
}
