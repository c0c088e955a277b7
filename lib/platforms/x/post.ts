import { xTime } from '../ids.ts';
import { awaitsMedia, mediaOf } from '../media.ts';
import { withMissing } from '../missing.ts';
import type { Audience, MissingPart, PostReading, Published } from '../reading.ts';
import { wordsOf } from '../text.ts';
import { speaksOfViewer } from '../viewer.ts';
import { authorOf, handleIn } from './author.ts';
import { countersOf } from './counters.ts';

/** Codes X gives to texts whose language it does not know, or that have none. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;
const STATUS = /^\/(\w{1,15})\/status\/(\d{1,19})(?:\/|$)/;
const AD = /^(?:ad|promoted|sponsored|publicité|sponsorisé|promu|annonce)$/i;

/** Finds elements of one post that are not in the post it quotes. */
type Own = (selector: string) => Element[];

/** Reads a post of today's X; a quoted post is a reading of its own, whose address X shows only after a click. */
export function readModernPost(post: Element, url: URL): PostReading {
  const quote = quoteIn(post);
  return readPart(post, url, quote, quote ? { ...readPart(quote, url, null, null), counters: [] } : null);
}

/** The box of a quoted post: a `role=link` that is no anchor and holds another author's name. */
function quoteIn(post: Element): Element | null {
  for (const name of post.querySelectorAll('[data-testid="User-Name"]')) {
    const box = name.closest('[role="link"]:not(a)');
    if (box && box !== post && post.contains(box)) return box;
  }
  return null;
}

function readPart(root: Element, url: URL, quote: Element | null, quoted: PostReading | null): PostReading {
  const own: Own = (selector) =>
    [...root.querySelectorAll(selector)].filter((element) => !quote?.contains(element));
  const inQuote = (element: Element) => element === quote;
  const names = own('[data-testid="User-Name"]')[0];
  const author = authorOf(names, url);
  const address = addressOf(root, own, url);
  const text = own('[data-testid="tweetText"], [data-testid="longformRichTextComponent"]')[0];
  const words = text ? wordsOf(text, { verbatim: true }) : { text: '', hidden: false };
  const language = text?.getAttribute('lang') ?? null;
  const context = own('[data-testid="socialContext"]')[0];
  const also: MissingPart[] = words.hidden ? ['hidden-text'] : [];
  if (awaitsMedia(root, inQuote)) also.push('media');
  if (quoted?.permalink === null) also.push('quoted');
  return withMissing(
    {
      platform: 'x',
      id: address?.id ?? null,
      permalink: address ? permalinkOf(address, author.handle, url) : null,
      author,
      published: publishedOf(own('time[datetime]')[0], address?.id ?? null),
      text: words.text,
      language: language && !NO_LANGUAGE.test(language) ? language : null,
      truncated: own('[data-testid="tweet-text-show-more-link"]').length > 0,
      audience: audienceOf(names, context),
      replyTo: repliedTo(own('a[role="link"]')),
      repostedBy: reposter(context),
      quoted,
      media: mediaOf(root, inQuote),
      counters: countersOf(own),
      edited: own('a[href$="/history"]').length > 0 ? true : null,
      promoted: isPromoted(root, own('[dir="ltr"] > span')),
    },
    also,
  );
}

/** Whose post and which: in the link around its date; the post a thread is about also has the page's own address. */
function addressOf(root: Element, own: Own, url: URL): { owner: string; id: string } | null {
  const link = own('a[href*="/status/"]').find((anchor) => anchor.querySelector('time[datetime]'));
  const href = link?.getAttribute('href') ?? '';
  const path = link && URL.canParse(href, url.href) ? new URL(href, url).pathname : '';
  const match =
    STATUS.exec(path) ?? (root.getAttribute('tabindex') === '-1' ? STATUS.exec(url.pathname) : null);
  return match?.[1] && match[2] ? { owner: match[1], id: match[2] } : null;
}

/** `/i/status/…` names nobody; www and mobile pages have the plain host's addresses. */
function permalinkOf(address: { owner: string; id: string }, handle: string | null, url: URL): string {
  const owner = address.owner === 'i' ? (handle ?? 'i') : address.owner;
  return `https://${url.hostname.replace(/^(?:www|mobile)\./, '')}/${owner}/status/${address.id}`;
}

function publishedOf(time: Element | undefined, id: string | null): Published | null {
  const decoded = id === null ? null : xTime(id);
  const shown = new Date(time?.getAttribute('datetime') ?? '');
  const bounds = { earliest: null, latest: null, raw: time?.textContent ?? null, decoded };
  if (!Number.isNaN(shown.getTime())) return { at: shown.toISOString(), source: 'shown', ...bounds };
  return decoded === null ? null : { at: decoded, source: 'decoded', ...bounds };
}

/** A padlock beside the name is the whole sign of a protected account; a community names itself above the post. */
function audienceOf(names: Element | undefined, context: Element | undefined): Audience {
  if (!names) return { kind: 'unknown', members: null, raw: null };
  const padlock = names.querySelector('[data-testid="icon-lock"]');
  if (padlock) return { kind: 'friends', members: null, raw: 'protected' };
  const community = context?.closest('a') ?? context?.querySelector('a');
  if (community?.getAttribute('href')?.startsWith('/i/communities/'))
    return { kind: 'open-group', members: null, raw: community.textContent };
  return { kind: 'public-account', members: null, raw: null };
}

/** « Replying to @… »: a handle that is neither the author's line nor a mention in the text. */
function repliedTo(links: readonly Element[]): string | null {
  const elsewhere = '[data-testid="User-Name"], [data-testid="tweetText"], [data-testid="card.wrapper"]';
  const link = links.find((anchor) => handleIn(anchor.textContent ?? '') && !anchor.closest(elsewhere));
  return link?.textContent?.trim() ?? null;
}

/** Never « You reposted », nor « … liked »: that would be the volunteer, or those whom they follow (rule 3). */
function reposter(context: Element | undefined): string | null {
  if (speaksOfViewer(context?.textContent ?? '')) return null;
  const link = context?.closest('a') ?? context?.querySelector('a');
  const handle = /^\/(\w{1,15})$/.exec(link?.getAttribute('href') ?? '')?.[1];
  return handle && !/^(?:you|vous)\b/i.test(context?.textContent?.trim() ?? '') ? `@${handle}` : null;
}

/** Trackers of impressions also sit around every video: only one around the post, or the label, is an advertisement's. */
function isPromoted(root: Element, labels: readonly Element[]): boolean {
  const cell = root.closest('[data-testid="cellInnerDiv"]');
  const tracked = root.closest('[data-testid="placementTracking"]');
  if (tracked && (!cell || cell.contains(tracked))) return true;
  return labels.some((label) => AD.test(label.textContent?.trim() ?? ''));
}
