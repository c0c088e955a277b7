import { cleanAddress } from '../address.ts';
import { anchorIn } from './marked-block.ts';
import type { Own } from './own.ts';
import { numberOf } from './signals.ts';

const ACTION =
  /reply|respond|repl|share|quote|report|spam|login|signin|register|print|edit|delete|like|vote|javascript:/i;

/** The message's own id: the one its software keeps, else the one of its block. */
export function idOf(post: Element): string | null {
  const kept = keptIn(post, ['data-content', 'data-pid', 'data-post-id']);
  if (kept !== null) return kept;
  if (numberOf(post) !== null) return post.id;
  const inner = [...post.children].find((child) => numberOf(child) !== null);
  return inner?.id || (keptIn(post, ['data-commentid', 'data-comment-id']) ?? anchorIn(post));
}

function keptIn(post: Element, names: readonly string[]): string | null {
  const values = names.map((name) => post.getAttribute(name) ?? '');
  return values.find((value) => /^[\w-]{0,20}\d{1,20}$/.test(value)) ?? null;
}

/**
 * The message's own address, cleaned: the link its date carries, else a link that ends with its number, else the
 * page's address with the block's id as fragment — which leads there, for the id is on the page.
 */
export function permalinkOf(post: Element, own: Own, url: URL): string | null {
  const id = idOf(post);
  const number = numberOf(post) ?? /(\d+)$/.exec(id ?? '')?.[1] ?? null;
  const dated = [...own('time').map((time) => time.closest('a[href]') ?? time.querySelector('a[href]'))];
  const links = own('a[href]');
  const chosen =
    links.find((link) => endsWith(link, number, url)) ??
    dated.find((link) => link && isAddress(link, url)) ??
    links.find(
      (link) =>
        link.matches('[rel~="bookmark"], [class*="permalink" i], [itemprop~="url"]') && isAddress(link, url),
    );
  if (chosen) return addressOf(chosen, url);
  const fragment = id === null ? null : post.id || anchorIn(post);
  if (!fragment) return null;
  const page = new URL(url);
  page.hash = fragment;
  return cleanAddress(page.href).address || null;
}

function endsWith(link: Element, number: string | null, url: URL): boolean {
  if (number === null || !isAddress(link, url)) return false;
  const address = new URL(link.getAttribute('href') ?? '', url);
  if (ACTION.test(address.search) || ACTION.test(link.className)) return false;
  const end = address.hash ? address.hash : address.pathname.replace(/\/$/, '');
  return new RegExp(`(?:^|[^0-9])${number}$`).test(end);
}

function isAddress(link: Element, url: URL): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href === '' || href === '#' || !URL.canParse(href, url.href)) return false;
  return /^https?:$/.test(new URL(href, url).protocol);
}

function addressOf(link: Element, url: URL): string | null {
  return cleanAddress(new URL(link.getAttribute('href') ?? '', url).href).address || null;
}
