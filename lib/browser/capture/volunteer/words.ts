import type { PostReading } from '../../../platforms/reading.ts';
import { elementsUnder } from '../composed.ts';

/** Characters of the author's words by which a part is known to hold them. */
const ENOUGH = 60;
/** Characters past which words are not looked for as a whole: a page may hold millions. */
const MOST = 20_000;

/** Where the author's own words and names are in a post: nothing of the volunteer's is looked for in them. */
export interface AuthorsWords {
  /** Whether an element holds the words, or their beginning. */
  heldBy(element: Element): boolean;
  /** Whether an element lies among them. */
  hold(element: Element): boolean;
}

/** Finds the words and the signature that were read, in the post they were read of; `text` is '' where there was none. */
export function authorsWords(post: Element, { text, author }: PostReading): AuthorsWords {
  const signed = new Set([author.name, author.handle].map((name) => bare(name ?? '')));
  const whole = bare(text.slice(0, MOST));
  const beginning = whole.slice(0, ENOUGH);
  const part = whole === '' || text.length > MOST ? null : narrowest(post, whole);
  return {
    heldBy: (element) => beginning !== '' && bare(element.textContent ?? '').includes(beginning),
    hold: (element) => {
      const own = bare(element.textContent ?? '');
      if (own === '' || signed.has(own)) return own !== '';
      return part !== null ? part.contains(element) : whole.includes(own);
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
