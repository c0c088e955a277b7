import { cleanAddress } from '../address.ts';
import { isElement } from '../nodes.ts';
import type { Author } from '../reading.ts';
import { nameOf, plainName } from '../text.ts';
import type { Own } from './own.ts';

/** Where software puts the signer's name, the surest first. */
const SIGNED = [
  '[itemprop~="author"]',
  '[rel~="sioc:has_creator"], [property~="schema:author"], [property~="foaf:name"]',
  '.comment-author .fn, .comment-author cite, cite.fn, b.fn, .fn, .p-author',
  '.wp-block-comment-author-name',
  '[data-testid="comment-component"] h4',
  'a.username, .message-name, .username, [data-username]',
  '.comment-author, .comment__author, .comment-meta .author, .author_name, .user-name, .poster-name',
  '[class*="author-link" i], [class*="authorname" i], [class*="author-name" i], [class*="comment-author" i]:not([class*="avatar" i])',
  'p.author, .author, [rel~="author"]',
  'a[href*="/user/"], a[href*="/users/"], a[href*="/members/"], a[href*="/profile"]',
];
const SAYS =
  /[\s,:]*(?:\b(?:says|said|sagt|schrieb|meint|dit|a dit|a écrit|wrote|dice|escribió)\b)?[\s,:]*$/iu;
const BY = /^(?:by|par|von|de|por)\s+/iu;
const MOST = 80;

/** Who signs: the name as it is shown, with the number and the address of the account where the page gives them. */
export function authorOf(post: Element, own: Own, url: URL): Author {
  const login = post.getAttribute('data-author') ?? post.getAttribute('data-username');
  for (const selector of SIGNED) {
    for (const block of own(selector)) {
      if (block === post) continue;
      const name = signatureIn(block);
      if (name)
        return { handle: login, name, stableId: accountOf(post, block), profile: profileOf(block, url) };
    }
  }
  return { handle: login, name: login, stableId: accountOf(post, post), profile: null };
}

/** A block of an author also holds dates, « says » and buttons: the first name-like part of it is the name. */
function signatureIn(block: Element): string | null {
  const stated = block.querySelector('meta[itemprop="name"]')?.getAttribute('content');
  if (stated) return clipped(stated);
  const whole = clipped(nameOf(block, { skip: isNotName }));
  const isPlain =
    block.querySelector('time, a[href*="reply" i], div, p') === null && whole !== null && whole.length <= 40;
  if (isPlain && !/\d{4}|\d:\d/.test(whole)) return whole;
  for (const part of block.querySelectorAll('.fn, [itemprop~="name"], a, strong, b, cite')) {
    const name =
      isNotName(part) || part.querySelector('time') ? null : clipped(nameOf(part, { skip: isNotName }));
    if (name) return name;
  }
  return clipped(firstWords(block));
}

function isNotName(element: Element): boolean {
  return element.matches(
    'time, .says, .comment-reply-link, [class*="reply" i], [class*="date" i], [class*="time" i], .usertitle, .badge, .popupbody',
  );
}

function firstWords(block: Element): string {
  for (const child of block.childNodes) {
    const words = plainName(
      isElement(child)
        ? isNotName(child)
          ? ''
          : nameOf(child, { skip: isNotName })
        : (child.nodeValue ?? ''),
    );
    if (words !== '') return words;
  }
  return '';
}

function clipped(text: string): string | null {
  const name = plainName(text).replace(SAYS, '').replace(BY, '').trim();
  return name !== '' && name.length <= MOST ? name : null;
}

function accountOf(post: Element, block: Element): string | null {
  const carrier = block.closest('[data-user-id]') ?? block.querySelector('[data-user-id]') ?? post;
  return carrier.getAttribute('data-user-id') ?? post.getAttribute('data-uid');
}

function profileOf(block: Element, url: URL): string | null {
  const link = block.closest('a[href]') ?? block.querySelector('a[href]:not([class*="reply" i])');
  const stated = block.querySelector('meta[itemprop="url"]')?.getAttribute('content');
  const href = stated ?? (link?.querySelector('time') ? null : link?.getAttribute('href')) ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, url.href)) return null;
  return cleanAddress(new URL(href, url).href).address || null;
}
