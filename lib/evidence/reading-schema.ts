import * as v from 'valibot';
import type { PostReading } from '../platforms/reading.ts';
import { BOUNDS } from './bounds.ts';
import { count, list, maybe, shownTime, text, words } from './parts.ts';

const audience = v.strictObject({
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

const published = v.strictObject({
  at: shownTime,
  source: v.picklist(['shown', 'decoded', 'relative']),
  earliest: v.nullable(shownTime),
  latest: v.nullable(shownTime),
  raw: maybe,
  decoded: v.nullable(shownTime),
});

const media = v.strictObject({
  kind: v.picklist(['image', 'video', 'audio', 'canvas', 'frame']),
  address: maybe,
  alt: maybe,
});

const counter = v.strictObject({
  kind: v.picklist(['replies', 'reposts', 'likes', 'views', 'quotes', 'bookmarks', 'other']),
  value: v.nullable(count),
  raw: words,
});

const missing = v.picklist([
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

/** The shape of a reading, strict; quotes are nested `BOUNDS.quotes` deep at most. */
export const readingSchema = reading(BOUNDS.quotes);

function reading(quotes: number): v.GenericSchema<unknown, PostReading> {
  return v.strictObject({
    platform: v.picklist(['x', 'bluesky', 'mastodon', 'generic']),
    id: maybe,
    permalink: maybe,
    author: v.strictObject({ handle: maybe, name: maybe, stableId: maybe, profile: maybe }),
    published: v.nullable(published),
    text,
    language: maybe,
    truncated: v.boolean(),
    audience,
    replyTo: maybe,
    repostedBy: maybe,
    quoted: quotes > 0 ? v.nullable(reading(quotes - 1)) : v.null(),
    media: list(media),
    counters: list(counter),
    edited: v.nullable(v.boolean()),
    promoted: v.boolean(),
    missing: list(missing),
  });
}
