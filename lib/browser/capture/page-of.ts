import type { Redaction } from '../../evidence/record.ts';
import { cleanAddress } from '../../platforms/address.ts';
import type { Account } from '../../platforms/viewer/account.ts';
import { isPageOf, namesAccount, withoutAccountValues } from '../../platforms/viewer/names.ts';
import { volunteersAccount } from './volunteer/known.ts';

// A page chooses its own address: however long, it must not make the report of its post unreadable.
const LONGEST_ADDRESS = 8_000;
const LONGEST_TITLE = 500;

/** « (3) Accueil »: how many notifications wait is the volunteer's own. */
const COUNT = /^\s*[([]\d+\+?[)\]]\s*/;
/** An inbox has its owner's address in its title; `@brindille@brumeval.example` is an author's. */
const EMAIL = /(?<![@\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A page's address and title without what is the volunteer's, and what was left out (rule 3). */
export function pageOf(page: Document): {
  page: { address: string; title: string };
  redactions: Redaction[];
} {
  const account = volunteersAccount();
  const { address, rules } = cleanAddress(withoutAccountValues(page.location.href, account));
  const isOwn = isPageOf(address, account);
  const title = titleOf(page.title, account);
  return {
    page: {
      address: (isOwn ? `${new URL(address).origin}/` : address).slice(0, LONGEST_ADDRESS),
      title: title.text.slice(0, LONGEST_TITLE),
    },
    redactions: [
      ...rules.map((what) => ({ where: 'address' as const, what })),
      ...(isOwn ? [{ where: 'address' as const, what: 'compte de la personne qui relève' }] : []),
      ...title.redacted.map((what) => ({ where: 'text' as const, what })),
    ],
  };
}

function titleOf(title: string, account: Account): { text: string; redacted: string[] } {
  const redacted: string[] = [];
  const leave = (text: string, pattern: RegExp, by: string, what: string): string => {
    const left = text.replace(pattern, by);
    if (left !== text) redacted.push(what);
    return left;
  };
  let text = leave(title, COUNT, '', 'nombre de notifications dans le titre');
  text = leave(text, EMAIL, '…', 'adresse électronique dans le titre');
  if (namesAccount(text, account)) {
    text = '';
    redacted.push('titre de la page de la personne qui relève');
  }
  return { text, redacted };
}
