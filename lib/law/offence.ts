import * as v from 'valibot';
import { datedHead, wordsSchema } from './dated.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,80}$/, 'an id in lower case, digits and hyphens'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The heaviest penalty for a natural person: prison in months, fine in euros; the note says when it changes. */
const penaltySchema = v.strictObject({
  prisonMonths: count,
  fineEuros: count,
  note: v.nullable(wordsSchema),
});

/**
 * One dated entry of an offence, in the fixed field order of its file. `capture` says what may be kept of a post:
 * the picture, a picture blurred first, no pixel at all, or nothing but the address. `obviousness` helps triage
 * and is never shown as a verdict. `remark` is for the lawyer and stays in French.
 */
export const offenceEntrySchema = v.strictObject({
  ...datedHead,
  name: wordsSchema,
  test: wordsSchema,
  elements: v.array(wordsSchema),
  grounds: v.array(v.picklist(['A', 'B', 'C'])),
  questions: v.array(v.string()),
  basis: v.pipe(v.string(), v.minLength(1)),
  penalty: penaltySchema,
  prescription: v.string(),
  standing: v.array(v.string()),
  routes: v.array(v.string()),
  listedForHosts: v.picklist(['oui', 'probable', 'inconnu', 'non']),
  obviousness: v.picklist(['souvent', 'selon-contexte', 'rarement', 'jamais']),
  capture: v.picklist(['normale', 'floutee', 'sans-image', 'url-seule']),
  transparencyDatabase: v.strictObject({
    category: v.pipe(v.string(), v.startsWith('STATEMENT_CATEGORY_')),
    keywords: v.array(v.pipe(v.string(), v.startsWith('KEYWORD_'))),
  }),
  remark: v.nullable(v.string()),
});
export type OffenceEntry = v.InferOutput<typeof offenceEntrySchema>;

/** One file of `law/offences/`: an id kept for ever in classifications, and its entries through time. */
export const offenceSchema = v.strictObject({
  id,
  entries: v.pipe(v.array(offenceEntrySchema), v.minLength(1)),
});
export type Offence = v.InferOutput<typeof offenceSchema>;

/** An offence as a file says it; throws where the file has not the shape, which `tests/law.test.ts` explains. */
export function parseOffence(file: unknown): Offence {
  return v.parse(offenceSchema, file);
}
