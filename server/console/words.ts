import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import english from '../../lib/locale/en/console.json' with { type: 'json' };
import french from '../../lib/locale/fr/console.json' with { type: 'json' };
import type { Language, Translate } from '../../lib/locale/locale.ts';
import { translator } from '../../lib/locale/locale.ts';

/** The console's sentences and instants in one language. */
export interface Words {
  language: Language;
  t: Translate<typeof french>;
  /** A sentence whose key is worked out; the key itself where there is none, so that nothing shows blank. */
  say(key: string, values?: Record<string, string | number>): string;
  /** A day and an hour in the reader's own zone, which is named. */
  instant(iso: string): string;
  /** The same without the zone, where lines are many and read at a glance. */
  moment(iso: string): string;
  /** A day alone. */
  day(iso: string): string;
}

function isKey(key: string): key is keyof typeof french & string {
  return Object.hasOwn(french, key);
}

/** The words of one language. */
export function wordsIn(language: Language): Words {
  const t = translator({ fr: french, en: english }, language);
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const instants = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const format = (formatter: Intl.DateTimeFormat, iso: string) =>
    Number.isNaN(Date.parse(iso)) ? iso : formatter.format(new Date(iso));
  return {
    language,
    t,
    say: (key, values) => (isKey(key) ? t(key, values) : key),
    instant: (iso) => format(instants, iso),
    moment: (iso) => format(moments, iso),
    day: (iso) => format(days, iso),
  };
}

/** Handed to every component of a page. */
export const WordsContext = createContext<Words>(wordsIn('fr'));

/** The words of the page a component stands in. */
export function useWords(): Words {
  return useContext(WordsContext);
}
