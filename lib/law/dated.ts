import * as v from 'valibot';

/** A calendar day as `2026-11-23`; which calendar is said where it is used (Europe/Paris for the law). */
export const daySchema = v.pipe(v.string(), v.isoDate('a day as 2026-11-23'));

/** A sentence shown to people, French beside English. */
export const wordsSchema = v.strictObject({
  fr: v.pipe(v.string(), v.minLength(1)),
  en: v.pipe(v.string(), v.minLength(1)),
});
export type Words = v.InferOutput<typeof wordsSchema>;

/**
 * How far an entry may be believed: read in the consolidated code (V-CP), read in another named page (V-P),
 * or from memory (K-…). Everything that is not V-… is shown to the administrator as « à confirmer ».
 */
export const confidenceSchema = v.picklist(['V-CP', 'V-P', 'K-high', 'K-med', 'K-low']);

/**
 * The head of every dated entry, in this order. `since` null: the wording before was not looked up, and the entry
 * holds for every earlier day; `until` is the last day it held; `checkedOn` null: never compared with a source.
 */
export const datedHead = {
  since: v.nullable(daySchema),
  until: v.nullable(daySchema),
  source: v.pipe(v.string(), v.minLength(1)),
  checkedOn: v.nullable(daySchema),
  confidence: confidenceSchema,
};

/** The dates of an entry, all that `inForce` looks at. */
export interface Dated {
  since: string | null;
  until: string | null;
}

/** The entry in force on a day (`2026-11-23`), or null where none was. */
export function inForce<Entry extends Dated>(entries: readonly Entry[], day: string): Entry | null {
  return entries.find(({ since, until }) => (since ?? '') <= day && (until === null || day <= until)) ?? null;
}
