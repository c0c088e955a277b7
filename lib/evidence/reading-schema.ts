import * as v from 'valibot';
import type { PostReading } from '../platforms/reading.ts';
import { BOUNDS } from './bounds.ts';
import { count, list, rawText, rawWords, shownTime, text, words } from './parts.ts';

type Words = v.GenericSchema<unknown, string>;

/** The shape of a reading, strict; quotes are nested `BOUNDS.quotes` deep at most. */
export const readingSchema = reading(BOUNDS.quotes, words, text);

/** The same before `clean()`, as a page tells it: U+0000 may be in its words, and is replaced and counted at sealing. */
export const rawReadingSchema = reading(BOUNDS.quotes, rawWords, rawText);

function reading(quotes: number, words: Words, text: Words): v.GenericSchema<unknown, PostReading> {
  const maybe = v.nullable(words);
  return v.strictObject({
    platform: v.picklist(['x', 'bluesky', 'mastodon', 'generic']),
    id: maybe,
    permalink: maybe,
    author: v.strictObject({ handle: maybe, name: maybe, stableId: maybe, profile: maybe }),
    published: v.nullable(published(maybe)),
    text,
    language: maybe,
    truncated: v.boolean(),
    audience: audience(maybe),
    replyTo: maybe,
    repostedBy: maybe,
    quoted: quotes > 0 ? v.nullable(reading(quotes - 1, words, text)) : v.null(),
    media: list(media(maybe)),
    counters: list(counter(words)),
    edited: v.nullable(v.boolean()),
    promoted: v.boolean(),
    missing: list(missing()),
  });
}

function audience(maybe: v.GenericSchema<unknown, string | null>) {
  return v.strictObject({
    kind: v.picklist([
      'public-account',
      'open-group',
      'closed-group',
      'friends',
      'direct',
      'unlisted',
      'unknown',
    ]),
    members: v.nullable(count),
    raw: maybe,
  });
}

function published(maybe: v.GenericSchema<unknown, string | null>) {
  return v.strictObject({
    at: shownTime,
    source: v.picklist(['shown', 'decoded', 'relative']),
    earliest: v.nullable(shownTime),
    latest: v.nullable(shownTime),
    raw: maybe,
    decoded: v.nullable(shownTime),
  });
}

function media(maybe: v.GenericSchema<unknown, string | null>) {
  return v.strictObject({
    kind: v.picklist(['image', 'video', 'audio', 'canvas', 'frame']),
    address: maybe,
    alt: maybe,
  });
}

function counter(words: Words) {
  return v.strictObject({
    kind: v.picklist(['replies', 'reposts', 'likes', 'views', 'quotes', 'bookmarks', 'other']),
    value: v.nullable(count),
    raw: words,
  });
}

function missing() {
  return v.picklist([
    'id',
    'permalink',
    'author',
    'published',
    'text',
    'hidden-text',
    'unseen-text',
    'unread-text',
    'audience',
    'media',
    'quoted',
    'frame',
    'language',
  ]);
}
