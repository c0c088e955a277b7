import { lineage } from '../composed.ts';

/** What each message of a stream has exactly one of: a dated link (both nestings occur), or a numbered anchor. */
export const MARKS =
  'a[href] time[datetime], time[datetime] a[href], a[name^="comment-"], a[name^="post-"], a[name^="msg-"]';
/** Where messages follow one another; a lone dated link elsewhere is an article's, or a teaser's. */
const STREAM =
  '[role="feed"], [class*="comment" i], [id*="comment" i], [class*="discussion" i], [class*="thread" i], [class*="timeline" i], [class*="replies" i]';

/** The widest block that holds this element and exactly one mark, in a stream of several; or null. */
export function markedBlock(element: Element): Element | null {
  let found: Element | null = null;
  for (const at of lineage(element)) {
    const marks = at.querySelectorAll(MARKS).length;
    if (marks > 1) return found !== null && at.closest(STREAM) !== null ? found : null;
    if (marks === 1) found = at;
  }
  return null;
}

/** The name of the numbered anchor a message holds: a fragment that leads to it. */
export function anchorIn(post: Element): string | null {
  const names = [...post.querySelectorAll('a[name]')].map((anchor) => anchor.getAttribute('name') ?? '');
  return names.find((name) => /^(?:comment|post|msg|p)[-_]?\d{1,20}$/.test(name)) ?? null;
}
