import * as v from 'valibot';
import { BOUNDS } from './bounds.ts';

const noNull = v.check((text: string) => !text.includes('\0'), 'U+0000 is replaced before sealing');

/** Any string of a record but the post's own words, before `clean()`: a page may write U+0000. */
export const rawWords = v.pipe(v.string(), v.maxLength(BOUNDS.words));

/** The post's own words, before `clean()`. */
export const rawText = v.pipe(v.string(), v.maxLength(BOUNDS.text));

/** Any string of a record but the post's own words. */
export const words = v.pipe(rawWords, noNull);

/** The post's own words. */
export const text = v.pipe(rawText, noNull);

/** A string or null: « not shown » is never a guess. */
export const maybe = v.nullable(words);

/** SHA-256, 64 lower-case hexadecimal digits. */
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits'));

/** ISO 8601 UTC to the second (rule 3: seconds, no finer). */
export const second = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), v.check(isDate));

/** ISO 8601 UTC, to the second or to the millisecond. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/),
  v.check(isDate),
);

/** ISO 8601 UTC as precise as the page is: a day, a minute, a second, a fraction. */
export const shownTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z)?$/),
  v.check(isDate),
);

/** A count of something: a safe integer, zero or more. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A known fact or the words « non vérifié » (law.md 4.4). */
export function known<T extends v.GenericSchema>(schema: T) {
  return v.union([v.literal('non vérifié'), schema]);
}

/** A list, bounded. */
export function list<T extends v.GenericSchema>(schema: T, most: number = BOUNDS.items) {
  return v.pipe(v.array(schema), v.maxLength(most));
}

function isDate(value: string): boolean {
  return !Number.isNaN(Date.parse(value));
}
