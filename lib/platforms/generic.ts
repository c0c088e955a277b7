import { answersIn } from './generic/answers.ts';
import { blockOf } from './generic/block.ts';
import { readGenericPost } from './generic/post.ts';
import { isPrivate } from './generic/private.ts';
import { messageOf, rootOf, rootsIn } from './generic/roots.ts';
import type { Platform } from './platform.ts';

/**
 * Every other page: comments under articles, forums, networks that have no reader of their own yet.
 * It goes by what pages say of themselves (microdata, ids, dated links), and where they say nothing, by the block
 * that repeats around the pointer: then most of the reading is missing, by name.
 */
export const generic: Platform = {
  id: 'generic',
  matches: () => true,
  findPost: (element, url) => (isPrivate(url) ? null : (rootOf(element) ?? blockOf(element))),
  readPost: readGenericPost,
};

/** The post around an element that the page declares as one; null where it declares none. */
export function genericPost(element: Element, url: URL): Element | null {
  return isPrivate(url) ? null : rootOf(element);
}

/** Every post that a page declares as one, in document order; repeated blocks are not guessed at here. */
export function genericPosts(page: Document, url: URL): Element[] {
  return isPrivate(url) ? [] : rootsIn(page);
}

/** What is other people's in the block of a message: the answers nested in it. */
export function genericAnswers(post: Element): Element[] {
  return answersIn(post, messageOf);
}
