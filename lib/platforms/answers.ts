import { genericAnswers } from './generic.ts';
import { platformFor } from './index.ts';
import type { PlatformId } from './reading.ts';
import { attempt } from './steady.ts';

const none = (): Element[] => [];

/** X, Bluesky and Mastodon lay answers beside a post, in blocks of their own. */
const ANSWERS: Record<PlatformId, (post: Element) => Element[]> = {
  x: none,
  bluesky: none,
  mastodon: none,
  generic: genericAnswers,
};

/** What is other people's in a post's block: the answers nested in it. Empty where it holds none, or none is known. */
export function answersUnder(post: Element, url: URL): Element[] {
  return attempt(() => ANSWERS[platformFor(url, post.ownerDocument).id](post), []);
}
