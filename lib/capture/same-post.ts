import type { PostReading } from '../platforms/reading.ts';

/**
 * Whether two readings are of one post: a page that draws its list anew may have put another in its place. Words do not
 * count, for what was folded may have been opened; without id and address, author and time must be the same.
 */
export function samePost(was: PostReading, is: PostReading): boolean {
  if (was.platform !== is.platform) return false;
  if (was.id !== null && is.id !== null) return was.id === is.id;
  if (was.permalink !== null && is.permalink !== null) return was.permalink === is.permalink;
  return (
    signed(was) === signed(is) && (timeless(was) || timeless(is) || was.published?.at === is.published?.at)
  );
}

function signed({ author }: PostReading): string {
  return author.handle ?? author.name ?? '';
}

// « il y a 5 min » is another instant at each reading.
function timeless({ published }: PostReading): boolean {
  return published === null || published.source === 'relative';
}
