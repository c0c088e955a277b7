import { lineage } from '../composed.ts';

/** Both nestings occur: a link around the time, or the time around the link. */
const DATED = 'a[href] time[datetime], time[datetime] a[href]';
/** Where messages follow one another; a lone dated link elsewhere is an article's, or a teaser's. */
const STREAM =
  '[role="feed"], [class*="comment" i], [id*="comment" i], [class*="discussion" i], [class*="thread" i], [class*="timeline" i], [class*="replies" i]';

/** The widest block that holds this element and exactly one dated link, in a stream of several; or null. */
export function datedBlock(element: Element): Element | null {
  let found: Element | null = null;
  for (const at of lineage(element)) {
    const dated = at.querySelectorAll(DATED).length;
    if (dated > 1) return found !== null && at.closest(STREAM) !== null ? found : null;
    if (dated === 1) found = at;
  }
  return null;
}
