import en from '../../lib/locale/en/popup.json' with { type: 'json' };
import fr from '../../lib/locale/fr/popup.json' with { type: 'json' };
import { type Language, type Translate, translator } from '../../lib/locale/locale.ts';

/** Says the popup's sentences. */
export type Say = Translate<typeof fr>;

/** The popup's words in one language. */
export interface Words {
  say: Say;
  language: Language;
  /** An instant as people write it; a day alone stays a day. */
  instant(iso: string): string;
  /** The hour alone, to the second. */
  hour(iso: string): string;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const minute = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const second = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return {
    say: translator({ fr, en }, language),
    language,
    instant: (iso) => (iso.includes('T') ? minute : day).format(new Date(iso)),
    hour: (iso) => second.format(new Date(iso)),
  };
}
