import { type Instant, instantAt } from './time.ts';

/** Months by their first letters, in French, English, German, Spanish, Italian, Portuguese and Dutch. */
const MONTHS: readonly (readonly [number, RegExp])[] = [
  [1, /^(?:jan|ene|gen)/],
  [2, /^(?:feb|fev|fév)/],
  [3, /^(?:mar(?!di)|mär|maa|mrt)/],
  [4, /^(?:apr|avr|abr)/],
  [5, /^(?:may|mai|mag|mei)/],
  [6, /^(?:jun|juin|giu)/],
  [7, /^(?:jul|juil|lug)/],
  [8, /^(?:aug|aoû|aou|ago)/],
  [9, /^(?:sep|set)/],
  [10, /^(?:oct|okt|ott|out)/],
  [11, /^nov/],
  [12, /^(?:dec|déc|dez|dic)/],
];
const WORDS_DAY_FIRST =
  /\b(\d{1,2})(?:er|st|nd|rd|th|\.|º)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b/u;
const WORDS_MONTH_FIRST = /\b(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const YEAR_FIRST = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/;
const NUMBERS = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;
const HOURS = /\b(\d{1,2})\s*(?::|h)\s*(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?\s?m\b)?/i;

type Day = readonly [year: number, month: number, day: number];

/**
 * The date a page words (« 19 juin 2018 à 15:28 », « 26/10/13, 03:48 pm ») between its bounds, for such a date has
 * no time zone. Null where there is none, or where day and month cannot be told apart.
 */
export function shownDate(text: string): Instant | null {
  const line = text.replace(/\s+/gu, ' ');
  const day = worded(line) ?? numbered(line);
  if (!day) return null;
  const hours = HOURS.exec(line);
  if (!hours) return instantAt(day, 0, null, true);
  return instantAt(
    [...day, hourOf(Number(hours[1]), hours[4]), Number(hours[2]), Number(hours[3] ?? 0)],
    0,
    null,
    false,
  );
}

function worded(line: string): Day | null {
  const first = WORDS_DAY_FIRST.exec(line);
  if (first) return dayOf(first[3], first[2], first[1]);
  const second = WORDS_MONTH_FIRST.exec(line);
  return second ? dayOf(second[3], second[1], second[2]) : null;
}

function dayOf(year = '', name = '', day = ''): Day | null {
  const word = name.toLowerCase();
  const month = MONTHS.find(([, pattern]) => pattern.test(word));
  return month ? [Number(year), month[0], Number(day)] : null;
}

function numbered(line: string): Day | null {
  const iso = YEAR_FIRST.exec(line);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const match = NUMBERS.exec(line);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) + (match[3]?.length === 2 ? 2000 : 0);
  if (match[0].includes('.') || first > 12) return [year, second, first];
  if (second > 12) return [year, first, second];
  return first === second ? [year, first, second] : null;
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}
