import { cleanAddress } from '../address.ts';
import { awaitsMedia, mediaOf } from '../media.ts';
import { withMissing } from '../missing.ts';
import type { Audience, MissingPart, PostReading } from '../reading.ts';
import { authorOf, boosterOf, repliedTo } from './author.ts';
import { textIn } from './content.ts';
import { countersOf } from './counters.ts';
import { publishedOf } from './published.ts';

/** Finds elements of one post that are not in the post it quotes. */
type Own = (selector: string) => Element[];

const KINDS: Record<string, Audience['kind']> = {
  public: 'public-account',
  unlisted: 'unlisted',
  private: 'friends',
  limited: 'friends',
  direct: 'direct',
};

/** Reads a post of Mastodon's web interface, in a list or alone on its page; a quoted post is a reading of its own. */
export function readMastodonPost(post: Element, url: URL): PostReading {
  const quotes = [...post.querySelectorAll('.status__quote')];
  const quote = quotes[0] ?? null;
  const inner = quote?.querySelector('.status__wrapper') ?? null;
  const quoted = inner && !quote?.matches('.status__quote--error') ? readMastodonPost(inner, url) : null;
  const own: Own = (selector) =>
    [...post.querySelectorAll(selector)].filter((element) => !quotes.some((one) => one.contains(element)));
  const href = own('a.status__relative-time[href], a.detailed-status__datetime[href]')[0]?.getAttribute(
    'href',
  );
  const link = href && URL.canParse(href, url.href) ? new URL(href, url) : null;
  const id = idOf(post, own, link, url);
  const author = authorOf(own, url);
  const words = textIn(own);
  const also: MissingPart[] = words.hidden ? ['hidden-text'] : [];
  // The small canvas is the blur under a picture, not a picture of its own.
  const apart = (element: Element) => quotes.includes(element) || element.matches('.media-gallery__preview');
  if (quote && !quoted) also.push('quoted');
  if (awaitsMedia(post, apart)) also.push('media');
  return withMissing(
    {
      platform: 'mastodon',
      id,
      permalink: (link && cleanAddress(link.href).address) || null,
      author,
      published: publishedOf(own, post.ownerDocument, id, author.handle, url),
      text: words.text,
      language: own('.status__content__text[lang]')[0]?.getAttribute('lang') || null,
      truncated: own('.status__content--collapsed, .status__content__read-more-button').length > 0,
      audience: audienceOf(post, own),
      replyTo: repliedTo(own),
      repostedBy: boosterOf(own, post.ownerDocument),
      quoted,
      media: mediaOf(post, apart),
      counters: countersOf(own),
      edited:
        own('.status__relative-time abbr, .detailed-status__meta .dropdown-menu__text-button').length > 0,
      promoted: false,
    },
    also,
  );
}

/** The id on this server: on the element, else at the end of the post's own local address. */
function idOf(post: Element, own: Own, link: URL | null, url: URL): string | null {
  const carried = post.getAttribute('data-id') ?? own('.status[data-id]')[0]?.getAttribute('data-id');
  if (carried) return carried;
  const address = link?.host === url.host ? link : post.matches('.detailed-status__wrapper') ? url : null;
  return /\/(\d{1,20})$/.exec(address?.pathname ?? '')?.[1] ?? null;
}

/** The visibility is in a class, in no language; the whole class word is kept as raw. */
function audienceOf(post: Element, own: Own): Audience {
  for (const element of [post, ...own('.status')])
    for (const name of element.classList) {
      const raw = /^(?:status__wrapper|detailed-status__wrapper|status)-(\w+)$/.exec(name)?.[1];
      const kind = raw && KINDS[raw];
      if (kind) return { kind, members: null, raw };
    }
  return { kind: 'unknown', members: null, raw: null };
}
