import { blueskyTime } from '../ids.ts';
import { withMissing } from '../missing.ts';
import type { PostReading } from '../reading.ts';
import { plainName } from '../text.ts';
import { instantOf } from '../time.ts';

/** The screen of a thread, with or without its posts. */
export const THREAD_SCREEN = '[data-testid="postThreadScreen"]';
const POST_PATH = /^\/profile\/([^/]+)\/post\/([\w.~:-]+)$/;

/** What the head of a page says of the post it was served for. */
export interface Announced {
  handle: string;
  key: string;
  permalink: string;
  name: string | null;
  at: string | null;
  text: string | null;
  stableId: string | null;
}

/**
 * The post a page was served for, as its head announces it; null unless that is the post its address names now,
 * for the application then moves from post to post without changing the head.
 */
export function announcedAt(page: Document, url: URL): Announced | null {
  const content = (name: string) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute('content') || null;
  const served = POST_PATH.exec(pathOf(content('og:url')));
  const current = POST_PATH.exec(url.pathname);
  if (!served?.[1] || !served[2] || current?.[2] !== served[2]) return null;
  const name = /^(.*) \(@[^()]*\)$/s.exec(content('og:title') ?? '')?.[1];
  return {
    handle: content('profile:username') ?? served[1],
    key: served[2],
    permalink: `${url.origin}/profile/${served[1]}/post/${served[2]}`,
    name: name ? plainName(name) : null,
    at: instantOf(content('article:published_time') ?? '')?.at ?? null,
    text: linkedText(page),
    stableId: didIn(content('og:image') ?? ''),
  };
}

/** The permanent id of an account in an address of one of its pictures. */
export function didIn(address: string): string | null {
  const match = /did(?::|%3A)(plc|web)(?::|%3A)([\w.-]+)/i.exec(address);
  return match ? `did:${match[1]}:${match[2]}` : null;
}

/** Reads the post of a thread that shows none yet, from its page's head alone. */
export function readAnchorlessThread(screen: Element, url: URL): PostReading {
  const post = announcedAt(screen.ownerDocument, url);
  const decoded = post ? blueskyTime(post.key) : null;
  const at = post?.at ?? decoded;
  return withMissing(
    {
      platform: 'bluesky',
      id: post?.key ?? null,
      permalink: post?.permalink ?? null,
      author: {
        handle: post?.handle ?? null,
        name: post?.name ?? null,
        stableId: post?.stableId ?? null,
        profile: post ? `${url.origin}/profile/${post.handle}` : null,
      },
      published: at
        ? { at, source: post?.at ? 'shown' : 'decoded', earliest: null, latest: null, raw: null, decoded }
        : null,
      text: post?.text ?? '',
      language: null,
      truncated: false,
      audience: post
        ? { kind: 'public-account', members: null, raw: null }
        : { kind: 'unknown', members: null, raw: null },
      replyTo: null,
      repostedBy: null,
      quoted: null,
      media: [],
      counters: [],
      edited: null,
      promoted: false,
    },
    ['media'],
  );
}

function pathOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).pathname : '';
}

/** Whole in the JSON-LD, escaped as HTML there; cut short in the description. */
function linkedText(page: Document): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '');
      if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string')
        return unescaped(data.text);
    } catch {
      // Another script's business.
    }
  }
  return null;
}

function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
