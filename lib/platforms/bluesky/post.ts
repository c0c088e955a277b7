import { blueskyTime } from '../ids.ts';
import { awaitsMedia, mediaOf } from '../media.ts';
import { withMissing } from '../missing.ts';
import type { Author, MissingPart, PostReading, Published } from '../reading.ts';
import { nameOf, plainName, wordsOf } from '../text.ts';
import { announcedAt, didIn } from './announced.ts';
import { countersOf } from './counters.ts';

/** Not the pages that list who liked, reposted or quoted it. */
const POST_PATH = /^\/profile\/([^/]+)\/post\/([\w.~:-]+)$/;
const PROFILE_PATH = /^\/profile\/([^/]+)$/;
const PUBLIC = { kind: 'public-account', members: null, raw: null } as const;

/** Finds elements of one post that are not in the post it quotes. */
type Own = (selector: string) => Element[];

/** Reads a post of a feed or of a thread; a quoted post is a reading of its own. */
export function readBlueskyPost(post: Element, url: URL): PostReading {
  const quote = quoteIn(post);
  const handle = /-by-(.+)$/.exec(post.getAttribute('data-testid') ?? '')?.[1] ?? null;
  return readPart(post, url, handle, quote, quote ? readPart(quote, url, null, null, null) : null);
}

/** The box of a quoted post: a `role=link` that is no anchor, within the post, with a link to a post in it. */
function quoteIn(post: Element): Element | null {
  for (const link of post.querySelectorAll('a[data-tooltip][href*="/post/"]')) {
    const box = link.parentElement?.closest('[role="link"]:not(a)');
    if (box && box !== post && post.contains(box)) return box;
  }
  return null;
}

function readPart(
  root: Element,
  url: URL,
  signed: string | null,
  quote: Element | null,
  quoted: PostReading | null,
): PostReading {
  const own: Own = (selector) =>
    [...root.querySelectorAll(selector)].filter((element) => !quote?.contains(element));
  const link = own('a[data-tooltip][href*="/post/"]').find((anchor) => POST_PATH.test(pathOf(anchor, url)));
  const isQuoted = signed === null && root.matches('[role="link"]');
  const served = link || isQuoted ? null : announcedAt(root.ownerDocument, url);
  const path = link ? POST_PATH.exec(pathOf(link, url)) : isQuoted ? null : anchorPath(url, signed, own);
  const id = path?.[2] ?? null;
  const words = textIn(own);
  const inQuote = (element: Element) => element === quote;
  const also: MissingPart[] = words.hidden || isCovered(own, words.text) ? ['hidden-text'] : [];
  if (awaitsMedia(root, inQuote)) also.push('media');
  return withMissing(
    {
      platform: 'bluesky',
      id,
      permalink: path ? `${url.origin}${path[0]}` : null,
      author: authorOf(own, url, signed ?? path?.[1] ?? null),
      published: publishedOf(id, link ?? null, served?.at ?? null),
      text: words.text,
      language: null,
      truncated: isCut(own),
      audience: PUBLIC,
      replyTo: neighbour(own, url, 'after'),
      repostedBy: neighbour(own, url, 'before'),
      quoted,
      media: mediaOf(root, inQuote),
      counters: isQuoted ? [] : countersOf(own),
      // Bluesky has no way to alter a post.
      edited: null,
      promoted: false,
    },
    also,
  );
}

function pathOf(link: Element, url: URL): string {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, url.href) ? new URL(href, url).pathname : '';
}

/** The post a thread is about has no link to itself; the page's address is its own, if it is the same author's. */
function anchorPath(url: URL, signed: string | null, own: Own): RegExpExecArray | null {
  const path = POST_PATH.exec(url.pathname);
  if (!path?.[1]) return null;
  const author = path[1].replace(/%3A/gi, ':');
  return author === signed || author === didOf(own) ? path : null;
}

function authorOf(own: Own, url: URL, signed: string | null): Author {
  const links = own('a[href]').filter((link) => PROFILE_PATH.exec(pathOf(link, url))?.[1] === (signed ?? ''));
  const names = links.map((link) => namesIn(link)).find((found) => found.name || found.handle);
  const handle = names?.handle ?? signed;
  const name = names?.name ?? null;
  return {
    handle,
    name: name === handle ? null : name,
    stableId: didOf(own),
    profile: signed ? `${url.origin}/profile/${signed}` : null,
  };
}

/** A name and a handle may share a link (thread) or have one each (feed): leaves are told apart by their @. */
function namesIn(link: Element): { name: string | null; handle: string | null } {
  const lines = [...link.querySelectorAll('[dir="auto"]')].map((line) => nameOf(line, { verbatim: true }));
  const parts = lines.length > 0 ? lines : [plainName(link.textContent ?? '')];
  const handle = parts.find((part) => /^@\S+$/.test(part))?.slice(1) ?? null;
  return { name: parts.find((part) => part !== '' && !part.startsWith('@')) ?? null, handle };
}

/** The author's permanent id, in the address of the portrait, else of the post's own pictures. */
function didOf(own: Own): string | null {
  const sources = [
    ...own('[data-testid="userAvatarImage"] img'),
    ...own('img[src*="/feed_"]'),
    ...own('video[poster]'),
  ];
  for (const source of sources) {
    const did = didIn(source.getAttribute('src') ?? source.getAttribute('poster') ?? '');
    if (did) return did;
  }
  return null;
}

/** The page shows a minute in the reader's own time zone, kept as `raw`; the instant is the server's or the key's. */
function publishedOf(id: string | null, link: Element | null, served: string | null): Published | null {
  const decoded = id === null ? null : blueskyTime(id);
  const raw = link?.getAttribute('data-tooltip') ?? null;
  const at = served ?? decoded;
  if (at === null) return null;
  return { at, source: served ? 'shown' : 'decoded', earliest: null, latest: null, raw, decoded };
}

function textIn(own: Own): { text: string; hidden: boolean } {
  const text = own('[data-testid="postText"]')[0] ?? own('[data-word-wrap="1"]')[0];
  return text ? wordsOf(text, { verbatim: true }) : { text: '', hidden: false };
}

/** « Show more » stands beside the text it cuts. */
function isCut(own: Own): boolean {
  const text = own('[data-testid="postText"]')[0];
  return text?.parentElement?.querySelector(':scope > button, :scope > div > button') != null;
}

/** A moderation cover is a button where the text would be. */
function isCovered(own: Own, text: string): boolean {
  const cover = own('[data-testid="contentHider-post"]')[0];
  return text === '' && cover?.querySelector('button[aria-label]') != null;
}

/**
 * A profile named above the portrait reposted; one named between the author's line and the text is replied to.
 * Never « you », and nothing below the buttons, where Bluesky names people the volunteer follows (rule 3).
 */
function neighbour(own: Own, url: URL, side: 'before' | 'after'): string | null {
  const portrait = own('[data-testid="userAvatarImage"]')[0];
  const end = own(
    '[data-testid="postText"], [data-word-wrap="1"], [data-testid="contentHider-post"], [data-testid="replyBtn"]',
  )[0];
  if (!portrait || !end) return null;
  const self = PROFILE_PATH.exec(pathOf(portrait.closest('a') ?? portrait, url))?.[1];
  for (const link of own('a[href]')) {
    const handle = PROFILE_PATH.exec(pathOf(link, url))?.[1];
    const [from, to] = side === 'before' ? [null, portrait] : [portrait, end];
    if (handle && handle !== self && (!from || follows(link, from)) && follows(to, link))
      return /\b(?:you|vous)\b/i.test(link.textContent ?? '') ? null : `@${handle}`;
  }
  return null;
}

function follows(element: Element, other: Element): boolean {
  const position = other.compareDocumentPosition(element);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}
