import { elementsUnder } from '../composed.ts';

/** Characters of the author's words by which a part is known to hold them. */
const ENOUGH = 60;
/** Characters past which words are not looked for as a whole: a page may hold millions. */
const MOST = 20_000;

/** Where the author's own words are in a post: nothing of the volunteer's is looked for in them. */
export interface AuthorsWords {
  /** Whether an element holds the words, or their beginning. */
  heldBy(element: Element): boolean;
  /** Whether an element lies among them. */
  hold(element: Element): boolean;
}

/** Finds the words that were read in the post they were read of; `text` is '' where there were none. */
export function authorsWords(post: Element, text: string): AuthorsWords {
  const whole = bare(text.slice(0, MOST));
  const beginning = whole.slice(0, ENOUGH);
  const part = whole === '' || text.length > MOST ? null : narrowest(post, whole);
  return {
    heldBy: (element) => beginning !== '' && bare(element.textContent ?? '').includes(beginning),
    hold: (element) => {
      if (part !== null) return part.contains(element);
      const own = bare(element.textContent ?? '');
      return own !== '' && whole.includes(own);
    },
  };
}

/** The smallest part with all the words; null where that is the post itself, and says nothing. */
function narrowest(post: Element, words: string): Element | null {
  let found: Element | null = null;
  for (const element of elementsUnder(post, (one) => bare(one.textContent ?? '').includes(words)))
    found = element;
  return found;
}

/** Letters and digits alone: blocks have no spaces between them, emoji are pictures. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
