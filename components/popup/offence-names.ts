import { inForce } from '../../lib/law/dated.ts';
import { reachableOffences } from '../../lib/law/reachable.ts';
import type { Language } from '../../lib/locale/locale.ts';

/** An offence as the popup lists it. */
export interface Listed {
  id: string;
  name: string;
  test: string;
}

/** Offences that may be proposed on a day, by name; not those of which nothing but the address may be kept. */
export function listedOffences(day: Date, language: Language): Listed[] {
  const today = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(day);
  return reachableOffences
    .flatMap(({ id, entries }) => {
      const entry = inForce(entries, today);
      if (entry === null || entry.capture === 'url-seule') return [];
      return [{ id, name: entry.name[language], test: entry.test[language] }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, language));
}
