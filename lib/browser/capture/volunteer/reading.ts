import type { Redaction } from '../../../evidence/record.ts';
import { cleanAddress } from '../../../platforms/address.ts';
import type { PostReading } from '../../../platforms/reading.ts';
import { withoutAccount } from '../../../platforms/viewer/reading.ts';
import { readPost } from '../frames/home.ts';
import { volunteersAccount } from './known.ts';

/** Links of a post that are looked through for what has to be taken out of them. */
const MOST_LINKS = 500;

/** A reading in which the volunteer is not named, but by the author. */
export function withoutVolunteer(reading: PostReading): PostReading {
  return withoutAccount(reading, volunteersAccount()).reading;
}

/** What had to be taken out of the words and the links of a post, by rules, never by values, nor by whose they were. */
export function takenOut(post: Element): Redaction[] {
  const { left } = withoutAccount(readPost(post), volunteersAccount());
  const links = [...post.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MOST_LINKS);
  const rules = new Set(
    links.filter(({ href }) => /^https?:/.test(href)).flatMap(({ href }) => cleanAddress(href).rules),
  );
  return [
    ...left.map(
      (what): Redaction => ({ where: 'text', what: `nom d’une personne qui n’est pas l’auteur (${what})` }),
    ),
    ...[...rules].sort().map((what): Redaction => ({ where: 'address', what })),
  ];
}

/** Each redaction once, in the order they came. */
export function onceEach(redactions: readonly Redaction[]): Redaction[] {
  return [...new Map(redactions.map((one) => [`${one.where} ${one.what}`, one])).values()];
}
