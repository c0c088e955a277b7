import { withMissing } from './missing.ts';
import type { Platform } from './platform.ts';
import type { PlatformId, PostReading } from './reading.ts';

/**
 * The same reader, which never throws: a page may hide the DOM's own methods behind elements of their names. What
 * cannot be read is then null and missing, all of it; a page that cannot be searched has no post.
 */
export function steady(platform: Platform): Platform {
  return {
    id: platform.id,
    matches: (url, page) => attempt(() => platform.matches(url, page), false),
    findPost: (element, url) => attempt(() => platform.findPost(element, url), null),
    declaredPost: (element, url) => attempt(() => platform.declaredPost(element, url), null),
    readPost: (post, url) => attempt(() => platform.readPost(post, url), unread(platform.id)),
    postsIn: (page, url) => attempt(() => platform.postsIn(page, url), []),
    focalMark: platform.focalMark,
    answersIn: (post) => attempt(() => platform.answersIn(post), []),
    showsLogin: (page) => attempt(() => platform.showsLogin(page), false),
  };
}

/** What `act` answers, or the other thing where it throws. */
export function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function unread(platform: PlatformId): PostReading {
  const nobody = { handle: null, name: null, stableId: null, profile: null };
  const nothing = { id: null, permalink: null, published: null, language: null, quoted: null, edited: null };
  return withMissing(
    {
      platform,
      ...nothing,
      author: nobody,
      text: '',
      truncated: false,
      audience: { kind: 'unknown', members: null, raw: null },
      replyTo: null,
      repostedBy: null,
      media: [],
      counters: [],
      promoted: false,
    },
    ['media'],
  );
}
