import type { PostReading } from '../platforms/reading.ts';
import type { Found } from './report.ts';

/**
 * Whether two readings are of one post: a page that draws its list anew may have put another in its place. Words do not
 * count, for what was folded may have been opened; without id and address, author and time must be the same. Where
 * there is neither author nor time, nothing but the words is left to tell by.
 */
export function samePost(was: PostReading, is: PostReading): boolean {
  if (was.platform !== is.platform) return false;
  if (was.id !== null && is.id !== null) return was.id === is.id;
  if (was.permalink !== null && is.permalink !== null) return was.permalink === is.permalink;
  if (signed(was) !== signed(is)) return false;
  if (timeless(was) || timeless(is)) return signed(was) !== '' || was.text === is.text;
  return was.published?.at === is.published?.at;
}

/**
 * Whether what was answered of a post still holds for a later reading: the same post, with no media but those it had then.
 * Where `intimate`, none of them is taken, and any may have come.
 */
export function isAnswered(was: Found, is: Found, intimate: boolean): boolean {
  if (!was.seen || !is.seen || !samePost(was.seen.reading, is.seen.reading)) return false;
  const had = new Set(was.media);
  return intimate || (is.media ?? []).every((address) => had.has(address));
}

function signed({ author }: PostReading): string {
  return author.handle ?? author.name ?? '';
}

// « il y a 5 min » is another instant at each reading.
function timeless({ published }: PostReading): boolean {
  return published === null || published.source === 'relative';
}
