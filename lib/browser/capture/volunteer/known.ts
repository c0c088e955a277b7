import { cleanAddress } from '../../../platforms/address.ts';
import { attempt } from '../../../platforms/steady.ts';
import { type Account, accountOn } from '../../../platforms/viewer/account.ts';
import { isPageOf, namesAccount, withoutAccountValues } from '../../../platforms/viewer/names.ts';

const NOBODY: Account = { handles: new Set(), names: new Set(), portraits: new Set(), ids: new Set() };
/** Milliseconds that a page's menus are believed for: a post has a thousand links, and one page. */
const LASTS = 1_000;

let known: { at: number; account: Account } | null = null;

/** The account that looks at the page, as its menus name it now. */
export function volunteersAccount(): Account {
  const now = performance.now();
  if (known === null || now - known.at > LASTS)
    known = { at: now, account: attempt(() => accountOn(document), NOBODY) };
  return known.account;
}

/** A link's address as the copy may keep it: clean, and leading to no page of the volunteer's; '' where none is left. */
export function keptLink(href: string): string {
  const account = volunteersAccount();
  const { address } = cleanAddress(withoutAccountValues(href, account));
  return isPageOf(address, account) ? '' : address;
}

/** The words that describe a picture, unless they name the volunteer. */
export function keptWords(words: string): string {
  return namesAccount(words, volunteersAccount()) ? '' : words;
}
