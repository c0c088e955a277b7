import { isClobbered } from '../nodes.ts';

/** `comment-12`, `li-comment-12`, `post_7`, `js-post-12`, `msg12`, `cid-3`: a message's number in its block's id. */
const NUMBERED =
  /^(?:js[-_]|li[-_]|div[-_]|article[-_])?(comment|commentaire|kommentar|post|msg|message|reply|pid|cid|p)[-_]?(\d{1,20})$/i;
/** Elements too small to be a message: anchors and lines that carry its number. */
const INLINE = new Set(
  'a span p b i em strong small input button img label textarea form time svg h1 h2 h3 h4 h5 h6'.split(' '),
);
/** The page's own article, links from other sites, the answer form: not messages. */
const NOT_A_MESSAGE =
  '.hentry:not(.comment), .type-post, .type-page, article[id^="post-"]:not([data-content]), .post[id^="post-"], .pingback, .trackback, #respond, form';
const COMMENT_TYPE = /\/(?:user)?comment$|\/(?:discussionforum|socialmedia)posting$/i;
const RDFA = /^(?:sioct?:|schema:)?(?:post|comment|boardpost|discussionforumposting|socialmediaposting)$/i;
/** Blocks of well-known software whose ids alone would not tell. */
const KNOWN =
  'article.message[data-content^="post-"], [component="post"][data-pid], article[data-post-id][data-user-id], article.ipsComment[data-commentid], li.comment:not(:has([id^="comment-"], [id^="li-comment-"])), article.comment[about], li.forum-fil, article.comment[data-comment-user-id], shreddit-comment[thingid], [data-testid="comment-component"]';

/** Everything that may be a root, to be sifted by `messageKey`. */
export const CANDIDATES = `${KNOWN}, [itemscope][itemtype], [itemprop~="comment"][itemscope], [typeof], [id*="comment" i], [id*="kommentar" i], [id*="post" i], [id*="msg" i], [id*="message" i], [id*="reply" i], [id^="p"], [id^="cid"]`;

/**
 * What makes an element a message, or null: its number where it has one (the same number on nested blocks is the
 * same message), else a mark of how it was known.
 */
export function messageKey(element: Element): string | null {
  if (isClobbered(element) || INLINE.has(element.localName) || element.matches(NOT_A_MESSAGE)) return null;
  const number = numberOf(element);
  if (number !== null) return number;
  return isDeclared(element) || element.matches(KNOWN) ? 'declared' : null;
}

/** The number of a message in an element's id or in the attribute its software keeps it in. */
export function numberOf(element: Element): string | null {
  const match = NUMBERED.exec(element.id);
  // `p7` numbers paragraphs too: forums that use it also say « post » in the class.
  if (match?.[1] === 'p' && !/post|message|comment/i.test(element.className)) return null;
  if (match?.[2]) return match[2];
  const kept =
    element.getAttribute('data-content') ??
    element.getAttribute('data-post-id') ??
    element.getAttribute('data-pid');
  return /^(?:post-)?(\d{1,20})$/.exec(kept ?? '')?.[1] ?? null;
}

/** Microdata and RDFa: the page itself calls this a comment or a posting. */
function isDeclared(element: Element): boolean {
  if (element.hasAttribute('itemscope')) {
    if (element.getAttribute('itemprop')?.split(/\s+/).includes('comment')) return true;
    if (COMMENT_TYPE.test(element.getAttribute('itemtype') ?? '')) return !holdsComments(element);
  }
  const types = element.getAttribute('typeof')?.split(/\s+/) ?? [];
  return types.some((type) => RDFA.test(type));
}

/** A thread may be declared as one posting with its answers inside: that is the page, not a message. */
function holdsComments(element: Element): boolean {
  return element.querySelector('[itemprop~="comment"][itemscope], [itemtype$="/Comment" i]') !== null;
}
