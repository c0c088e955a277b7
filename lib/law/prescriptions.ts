import * as v from 'valibot';
import file from '../../law/prescriptions.json' with { type: 'json' };
import { datedHead, wordsSchema } from './dated.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.nullable(v.strictObject({ months: count, days: count }));

/** One dated period: how long, from what, and from when on to warn (amber, red), counted from the same start. */
export const prescriptionEntrySchema = v.strictObject({
  ...datedHead,
  name: wordsSchema,
  basis: v.string(),
  period: span,
  runsFrom: v.nullable(v.picklist(['premiere-publication', 'jour-des-faits', 'majorite-de-la-victime'])),
  amber: span,
  red: span,
  remark: v.nullable(v.string()),
});

const prescriptionSchema = v.strictObject({
  id: v.string(),
  entries: v.pipe(v.array(prescriptionEntrySchema), v.minLength(1)),
});

/** The periods after which an action is no longer possible, by the id that offences name. */
export const prescriptions: readonly v.InferOutput<typeof prescriptionSchema>[] = v.parse(
  v.array(prescriptionSchema),
  file,
);
