import failureEn from '../../lib/locale/en/failure.json' with { type: 'json' };
import en from '../../lib/locale/en/journal.json' with { type: 'json' };
import failureFr from '../../lib/locale/fr/failure.json' with { type: 'json' };
import fr from '../../lib/locale/fr/journal.json' with { type: 'json' };
import { type Language, type Translate, translator } from '../../lib/locale/locale.ts';

/** All that the journal says in one language. */
export interface Words {
  say: Translate<typeof fr>;
  failure: Translate<typeof failureFr>;
  /** An instant (ISO 8601), in this computer's time zone. */
  instant(iso: string): string;
  /** How long until an instant, in words. */
  until(instant: number, now: Date): string;
  /** A size in bytes, rounded. */
  size(bytes: number): string;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const spans = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const say = translator({ fr, en }, language);
  const units = language === 'fr' ? ['octets', 'ko', 'Mo'] : ['bytes', 'kB', 'MB'];
  return {
    say,
    failure: translator({ fr: failureFr, en: failureEn }, language),
    instant: (iso) => dates.format(new Date(iso)),
    until: (instant, now) => {
      const seconds = Math.round((instant - now.getTime()) / 1000);
      if (seconds < 5) return say('when-now');
      if (seconds < 90) return spans.format(seconds, 'second');
      if (seconds < 90 * 60) return spans.format(Math.round(seconds / 60), 'minute');
      return spans.format(Math.round(seconds / 3600), 'hour');
    },
    size: (bytes) => {
      const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
      return `${numbers.format(bytes / 1000 ** power)}\u00a0${units[power]}`;
    },
  };
}
