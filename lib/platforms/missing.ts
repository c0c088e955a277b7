import type { MissingPart, PostReading } from './reading.ts';

/** What is not told by a null in the reading itself. */
type Apart = `${'hidden' | 'unseen' | 'unread'}-text` | 'media' | 'quoted' | 'frame';

/**
 * The reading, with the name of everything that it does not hold: what is null is never silent.
 * A post of pictures alone misses no text.
 */
export function withMissing(
  reading: Omit<PostReading, 'missing'>,
  also: readonly MissingPart[] = [],
): PostReading {
  const empty: Record<Exclude<MissingPart, Apart>, boolean> = {
    id: reading.id === null,
    permalink: reading.permalink === null,
    author: reading.author.handle === null && reading.author.name === null,
    published: reading.published === null,
    text: reading.text === '' && reading.media.length === 0,
    language: reading.language === null,
    audience: reading.audience.kind === 'unknown',
  };
  const missing = (Object.keys(empty) as (keyof typeof empty)[]).filter((part) => empty[part]);
  return { ...reading, missing: [...new Set<MissingPart>([...missing, ...also])] };
}
