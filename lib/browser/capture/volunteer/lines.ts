import { isText } from '../../../platforms/nodes.ts';
import type { Account } from '../../../platforms/viewer/account.ts';
import { isPageOf, namesAccount } from '../../../platforms/viewer/names.ts';
import { speaksOfViewer } from '../../../platforms/viewer.ts';
import { ancestorsOf } from '../composed.ts';
import type { AuthorsWords } from './words.ts';

const LONGEST = 120;
/** Past these a part is no line any more. */
const NO_LINE = 'time, button, [role="button"], p, li, ul, ol, article';

/** A line of a post that is not the author's, and whether it speaks of the volunteer or only names their account. */
export interface Line {
  element: Element;
  speaks: boolean;
}

/** The line around an element that speaks of the volunteer or names their account; null where none does. */
export function lineAround(
  element: Element,
  post: Element,
  { account, words }: { account: Account; words: AuthorsWords },
): Line | null {
  if (!isTold(element, account) || words.hold(element) || words.heldBy(element)) return null;
  const speaks = speaksOfViewer(element.textContent ?? '');
  let line = element;
  for (const at of ancestorsOf(element)) {
    const text = (at.textContent ?? '').trim();
    if (at === post || text.length > LONGEST || words.heldBy(at) || words.hold(at)) break;
    if (speaks ? !speaksOfViewer(text) : at.querySelector(NO_LINE)) break;
    line = at;
  }
  return { element: line, speaks };
}

function isTold(element: Element, account: Account): boolean {
  if (element.localName === 'a' && isPageOf(hrefOf(element), account)) return true;
  if (![...element.childNodes].some((child) => isText(child) && child.data.trim() !== '')) return false;
  const text = element.textContent ?? '';
  return text.trim().length <= LONGEST && (speaksOfViewer(text) || namesAccount(text, account));
}

function hrefOf(link: Element): string {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, link.baseURI) ? new URL(href, link.baseURI).href : '';
}
