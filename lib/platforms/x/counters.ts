import { countIn } from '../count.ts';
import type { Counter } from '../reading.ts';

/** Buttons say nothing of language; « un… » is the state for who has already pressed, which is not kept. */
const BUTTONS: readonly (readonly [Counter['kind'], string])[] = [
  ['replies', '[data-testid="reply"]'],
  ['reposts', '[data-testid="retweet"], [data-testid="unretweet"]'],
  ['likes', '[data-testid="like"], [data-testid="unlike"]'],
  ['bookmarks', '[data-testid="bookmark"], [data-testid="removeBookmark"]'],
  ['views', 'a[href$="/analytics"]'],
];

/** Counters as their labels word them, exact; X leaves out the ones that are zero, and so does this. */
export function countersOf(own: (selector: string) => Element[]): Counter[] {
  return BUTTONS.flatMap(([kind, selector]) => {
    const label = own(selector)[0]?.getAttribute('aria-label') ?? '';
    // The rest of a label (« 3 Likes. Liked ») tells what the volunteer did (rule 3).
    const raw = /^\s*(\d[\d\s.,\u00a0\u202f]*[^\d.,;]*)/.exec(label)?.[1]?.trim();
    return raw ? [{ kind, value: countIn(raw), raw }] : [];
  });
}
