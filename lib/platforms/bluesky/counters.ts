import { countIn } from '../count.ts';
import type { Counter } from '../reading.ts';

const SHOWN: readonly (readonly [Counter['kind'], string])[] = [
  ['replies', '[data-testid="replyBtn"]'],
  ['likes', '[data-testid="likeBtn"]'],
  ['reposts', '[data-testid="repostCount-expanded"], [data-testid="repostCount"]'],
  ['quotes', '[data-testid="quoteCount-expanded"]'],
  ['bookmarks', '[data-testid="bookmarkCount-expanded"]'],
];

/** Counters: exact where a label gives them, else as shown (« 2.3K »), whose value is then unknown. */
export function countersOf(own: (selector: string) => Element[]): Counter[] {
  return SHOWN.flatMap(([kind, selector]) => {
    const element = own(selector)[0];
    if (!element) return [];
    // Only what is counted is kept of a label: the rest tells whether the volunteer has pressed (rule 3).
    const counted = /\(([^()]*\d[^()]*)\)/.exec(element.getAttribute('aria-label') ?? '')?.[1];
    const raw = (counted ?? element.textContent ?? '').trim();
    return /\d/.test(raw) ? [{ kind, value: countIn(raw), raw }] : [];
  });
}
