import { closestShown } from './composed.ts';
import { readMastodonPost } from './mastodon/post.ts';
import type { Platform } from './platform.ts';

const POST = '.status__wrapper:has(> .status), .detailed-status__wrapper, .status[data-id]';
/** A post quoted by another one is read as a part of it. */
const QUOTED = '.status__quote';

/** Mastodon's web interface, on whichever server: it is known by its page, for thousands of hosts serve it. */
export const mastodon: Platform = {
  id: 'mastodon',
  matches: (_url, page) =>
    page.getElementById('mastodon') !== null &&
    page.querySelector('body.app-body, #initial-state, meta[content^="Mastodon"]') !== null,
  findPost(element) {
    let post = closestShown(element, POST);
    for (let quote = post?.closest(QUOTED); quote; quote = post?.closest(QUOTED)) {
      const quoting = quote.parentElement && closestShown(quote.parentElement, POST);
      if (!quoting) break;
      post = quoting;
    }
    return post === null ? null : outermost(post);
  },
  readPost: readMastodonPost,
};

/** Every post of a Mastodon page, in document order; quoted ones are parts of those that quote them. */
export function mastodonPosts(page: Document): Element[] {
  const found = [...page.querySelectorAll(POST)].filter((post) => !post.closest(QUOTED)).map(outermost);
  return [...new Set(found)];
}

/** The wrapper carries the line « boosted by », so it is the post's root where there is one. */
function outermost(post: Element): Element {
  const wrapper = post.parentElement?.closest('.status__wrapper');
  return post.matches('.status[data-id]') && wrapper ? wrapper : post;
}
