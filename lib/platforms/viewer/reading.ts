import type { Media, PostReading } from '../reading.ts';
import type { Account } from './account.ts';
import { isPageOf, namesAccount, withoutAccountValues } from './names.ts';
import { portraitKey } from './portrait.ts';

/** A reading without whoever looks at the page, and the names of the parts they were taken out of. */
export interface WithoutAccount {
  reading: PostReading;
  left: string[];
}

/**
 * Takes the person looking out of what was read around the author's words: whom it answers, who shared it, labels and
 * addresses of media, counters. The author's words and name stay as they are, whomever they speak of.
 */
export function withoutAccount(reading: PostReading, account: Account): WithoutAccount {
  const left = new Set<string>();
  const keep = (words: string | null, what: string): string | null => {
    if (words === null || !(namesAccount(words, account) || isPageOf(words, account))) return words;
    left.add(what);
    return null;
  };
  const address = (words: string | null, what: string): string | null =>
    keep(words && withoutAccountValues(words, account), what);
  const isNotFace = ({ address: source }: Media): boolean => {
    const isFace = source !== null && account.portraits.has(portraitKey(source));
    if (isFace) left.add('portrait');
    return !isFace;
  };
  const counters = reading.counters.filter(({ raw }) => keep(raw, 'compteur') !== null);
  const quoted = reading.quoted && withoutAccount(reading.quoted, account);
  for (const what of quoted?.left ?? []) left.add(what);
  return {
    reading: {
      ...reading,
      author: { ...reading.author, profile: address(reading.author.profile, 'adresse de l’auteur') },
      permalink: address(reading.permalink, 'adresse'),
      replyTo: keep(reading.replyTo, 'personne à qui il est répondu'),
      repostedBy: keep(reading.repostedBy, 'personne qui a partagé'),
      audience: { ...reading.audience, raw: keep(reading.audience.raw, 'public visé') },
      media: reading.media.filter(isNotFace).map((one) => ({
        ...one,
        address: address(one.address, 'adresse d’un média'),
        alt: keep(one.alt, 'description d’un média'),
      })),
      counters,
      quoted: quoted?.reading ?? null,
    },
    left: [...left],
  };
}
