import * as v from 'valibot';
import file from '../../law/standing.json' with { type: 'json' };
import { datedHead, wordsSchema } from './dated.ts';

/** One dated text that lets an association be partie civile: whose, for what, since how long declared, with whose consent. */
export const standingEntrySchema = v.strictObject({
  ...datedHead,
  basis: v.nullable(v.string()),
  association: wordsSchema,
  offences: v.nullable(v.string()),
  declaredYears: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  consent: v.picklist([
    'accord',
    'accord-si-individu',
    'accord-ou-non-opposition',
    'action-deja-engagee',
    'aucun',
  ]),
  condition: v.nullable(wordsSchema),
});

const standingSchema = v.strictObject({
  id: v.string(),
  entries: v.pipe(v.array(standingEntrySchema), v.minLength(1)),
});

/** The texts that give an association standing, by the id that offences name. */
export const standings: readonly v.InferOutput<typeof standingSchema>[] = v.parse(
  v.array(standingSchema),
  file,
);
