import en from '../../lib/locale/en/enrol.json' with { type: 'json' };
import failureEn from '../../lib/locale/en/failure.json' with { type: 'json' };
import fr from '../../lib/locale/fr/enrol.json' with { type: 'json' };
import failureFr from '../../lib/locale/fr/failure.json' with { type: 'json' };
import { type Language, type Translate, translator } from '../../lib/locale/locale.ts';

/** What enrolment says; its own sentences first, then those of every failure. */
export type EnrolWords = Translate<typeof fr & typeof failureFr>;

/** The words of a language. */
export function enrolWords(language: Language): EnrolWords {
  return translator({ fr: { ...failureFr, ...fr }, en: { ...failureEn, ...en } }, language);
}
