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
  declaredPost: (element, url) => (isPrivate(url) ? null : rootOf(element)),
  readPost: readGenericPost,
  // Repeated blocks are not guessed at here.
  postsIn: (page, url) => (isPrivate(url) ? [] : rootsIn(page)),
  focalMark: null,
  showsLogin: () => false,
  answersIn: (post) => answersIn(post, messageOf),
};
