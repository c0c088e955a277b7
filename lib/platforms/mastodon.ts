import { closestShown } from './composed.ts';
import { readMastodonPost } from './mastodon/post.ts';
import type { Platform } from './platform.ts';
import { signed } from './signatures.ts';
import { entriesOf } from './signed-in.ts';

const LOGIN = '.sign-in-banner, .navigation-panel__sign-in-banner, .ui a[href="/auth/sign_in"]';
const POST = '.status__wrapper:has(> .status), .detailed-status__wrapper, .status[data-id]';
/** A post quoted by another one is read as a part of it. */
const QUOTED = '.status__quote';

/** Mastodon's web interface, on whichever server: it is known by its page, for thousands of hosts serve it. */
export const mastodon: Platform = {
  id: 'mastodon',
  matches: (_url, page) => signed(page) === 'mastodon',
  findPost(element) {
    let post = closestShown(element, POST);
    for (let quote = post?.closest(QUOTED); quote; quote = post?.closest(QUOTED)) {
      const quoting = quote.parentElement && closestShown(quote.parentElement, POST);
      if (!quoting) break;
      post = quoting;
    }
    return post === null ? null : outermost(post);
  },
  declaredPost: (element, url) => mastodon.findPost(element, url),
  readPost: readMastodonPost,
  focalMark: '.detailed-status__wrapper',
  answersIn: () => [],
  showsLogin: (page) => entriesOf(page, LOGIN).length > 0,
  // Quoted posts are parts of those that quote them.
  postsIn(page) {
    const found = [...page.querySelectorAll(POST)].filter((post) => !post.closest(QUOTED)).map(outermost);
    return [...new Set(found)];
  },
};

/** The wrapper carries the line « boosted by », so it is the post's root where there is one. */
function outermost(post: Element): Element {
  const wrapper = post.parentElement?.closest('.status__wrapper');
  return post.matches('.status[data-id]') && wrapper ? wrapper : post;
}
