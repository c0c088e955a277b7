import { closestShown } from '../composed.ts';
import { MARKS } from './marked-block.ts';
import { CANDIDATES, messageKey } from './signals.ts';

/** Where sites put what others have answered, under a message and within its block. */
const ANSWERS =
  'shreddit-comment, ytd-comment-replies-renderer, ytd-comment-thread-renderer, .embedded-posts, ol.children, ul.children';
const ARTICLES = '[role="article"], article';
/** What a message quotes is a part of it, dated or not. */
const QUOTES = 'blockquote, q, [class*="quote" i], [class*="citation" i], [class*="embed-card" i]';

/** The message around an element, as `messageOf` of `roots.ts` gives it. */
type MessageOf = (element: Element) => Element | null;

/**
 * What is other people's in a message's block: the answers nested in it, the outermost of each, in document order.
 * `post` may also be a block of a page that declares no messages.
 */
export function answersIn(post: Element, messageOf: MessageOf): Element[] {
  const own = ownMark(post);
  const apart = (element: Element): boolean =>
    element !== post && !(own && element.contains(own)) && !inQuote(element, post);
  const message = messageOf(post) ?? post;
  const said = [...post.querySelectorAll(CANDIDATES)].filter(
    (element) => messageKey(element) !== null && messageOf(element) !== message,
  );
  const all = [...said, ...post.querySelectorAll(ANSWERS), ...articlesIn(post), ...datedApart(post, own)];
  const found = [...new Set(all)].filter(apart);
  return found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
}

/** An article in an article answers it (HTML § 4.3.2); elsewhere the first one is the message itself. */
function articlesIn(post: Element): Element[] {
  const articles = [...post.querySelectorAll(ARTICLES)];
  return post.matches(ARTICLES) ? articles : articles.filter((one) => !one.contains(articles[0] ?? one));
}

function datedApart(post: Element, own: Element | null): Element[] {
  if (own === null) return [];
  const others = [...post.querySelectorAll(MARKS)].filter((mark) => hrefOf(mark) !== hrefOf(own));
  return others.flatMap((mark) => markedAlone(mark, post) ?? []);
}

/** The dated link of the message itself: the one whose address the others' begin with, else the first. */
function ownMark(post: Element): Element | null {
  const marks = [...post.querySelectorAll(MARKS)];
  const paths = marks.map((mark) => pathOf(hrefOf(mark)));
  const root = marks.find((_, at) => {
    const path = paths[at] ?? '';
    return path !== '' && paths.every((other) => other.startsWith(path));
  });
  return root ?? marks[0] ?? null;
}

function hrefOf(mark: Element): string {
  return (mark.closest('a[href]') ?? mark.querySelector('a[href]'))?.getAttribute('href') ?? '';
}

function pathOf(href: string): string {
  return URL.canParse(href, 'https://-') ? new URL(href, 'https://-').pathname : '';
}

/** The widest block around a dated link that holds no other one and not the message itself. */
function markedAlone(mark: Element, post: Element): Element | null {
  let found: Element | null = null;
  for (let at = mark.parentElement; at && at !== post; at = at.parentElement) {
    if (at.querySelectorAll(MARKS).length > 1) break;
    found = at;
  }
  return found;
}

function inQuote(element: Element, post: Element): boolean {
  const quote = closestShown(element, QUOTES);
  return quote !== null && quote !== post && post.contains(quote);
}
