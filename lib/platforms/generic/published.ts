import type { Published } from '../reading.ts';
import { shownDate } from '../shown-date.ts';
import { type Instant, instantOf, unixInstant } from '../time.ts';
import type { Own } from './own.ts';

/** Machine-readable instants, the surest first: where, and in which attribute. */
const WRITTEN: readonly (readonly [string, string])[] = [
  [
    '[itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"]',
    'datetime content title',
  ],
  ['time', 'datetime content title'],
  ['.timeago, .relativetime, abbr[title], .date[title]', 'datetime title'],
  ['[data-timestamp], [data-time]', 'data-timestamp data-time'],
];
/**
 * Where software words the date of a message, the surest first. Nothing around an author's portrait: the date there
 * is the one the account was opened on.
 */
const WORDED = [
  'time, [class*="comment-date" i], [class*="comment-time" i], [class*="comment_time" i], [class*="post-time" i], [class*="postdate" i], [class*="post-date" i]',
  '.comment-metadata, .comment-meta, .date, .posted, p.author',
  '[class*="comment-author" i]',
];
const MOST = 160;
const EDITED = /modified|edit|updated/i;

/** When: a machine-readable instant first, then the date in words; ages (« 3 h ») are for `dated()`. */
export function publishedOf(own: Own): Published | null {
  for (const [selector, attributes] of WRITTEN)
    for (const element of own(selector)) {
      if (EDITED.test(`${element.getAttribute('itemprop') ?? ''} ${element.className}`)) continue;
      const instant = instantIn(element, attributes.split(' '));
      if (instant) return shown(instant, element.textContent?.trim() || null);
    }
  for (const element of WORDED.flatMap(own)) {
    const words = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    const instant = words.length <= MOST ? shownDate(words) : null;
    if (instant) return shown(instant, words);
  }
  return null;
}

function instantIn(element: Element, attributes: readonly string[]): Instant | null {
  for (const name of attributes) {
    const value = element.getAttribute(name) ?? '';
    const instant = instantOf(value) ?? unixInstant(value);
    if (instant) return instant;
  }
  return null;
}

function shown(instant: Instant, raw: string | null): Published {
  return { ...instant, source: 'shown', raw, decoded: null };
}
