import { type Words, wordsOf } from '../text.ts';
import type { Own } from './own.ts';

/** Where software puts the words of a message, the surest first. */
const CONTENT = [
  '[itemprop~="text"], [itemprop~="commentText"], [itemprop~="articleBody"], [property~="content:encoded"], [property~="schema:text"]',
  '.bbWrapper, .postcontent, [component="post/content"], .cooked, [id^="post_message_"], [id^="post_content"], .post-entry',
  '[data-testid="comment-content"], .comment-content, .comment-text, .comment__content, .comment__text, .comment__body, .wp-block-comment-content, .forum-texte, .message-text',
  '[class*="comment-content" i], [class*="comment-text" i], [class*="comment_text" i], [class*="comment_body" i], [class*="commenttext" i]',
  '.post-text, .post-content, .post_body, .post-body, .content, .e-content',
];
/** What stands among the words and is not the author's: names, dates, buttons. */
const NOISE =
  'time, .says, .reply, .comment-reply-link, .comment-author, .comment-meta, .comment-metadata, .comment-reply, .comment_time, .comment-edit, .vcard, [class*="reply-link" i], [class*="report-link" i], [class*="signature" i], [class*="like-dislike" i], [class*="sharedaddy" i], [role="button"], [role="toolbar"], footer, nav';

/** The words of a message, the language the page gives them, and the parts that hold them and what is attached. */
export function contentOf(
  post: Element,
  own: Own,
  owned: (element: Element) => boolean,
): { words: Words; language: string | null; parts: Element[] } {
  const skip = (element: Element) => !owned(element) || element.matches(NOISE);
  for (const selector of CONTENT) {
    const part = own(selector).find((element) => element !== post && wordsOf(element, { skip }).text !== '');
    if (!part) continue;
    const parts = [part, ...own('[class*="attach" i]').filter((element) => !part.contains(element))];
    return { words: wordsOf(part, { skip }), language: part.getAttribute('lang'), parts };
  }
  return { words: paragraphs(own, skip) ?? wordsOf(post, { skip }), language: null, parts: [post] };
}

/** Some software puts the paragraphs straight beside the names and dates. */
function paragraphs(own: Own, skip: (element: Element) => boolean): Words | null {
  const parts = own('p')
    .filter((part) => !part.closest(NOISE) && !skip(part))
    .map((part) => wordsOf(part, { skip }))
    .filter((words) => words.text !== '');
  if (parts.length === 0) return null;
  return { text: parts.map((words) => words.text).join('\n\n'), hidden: parts.some((words) => words.hidden) };
}
