import * as v from 'valibot';
import file from '../../law/routes.json' with { type: 'json' };
import { datedHead, wordsSchema } from './dated.ts';

/** One dated way to act or to be helped; telephone numbers as dialled. */
export const routeEntrySchema = v.strictObject({
  ...datedHead,
  name: wordsSchema,
  detail: wordsSchema,
  address: v.nullable(v.pipe(v.string(), v.url())),
  phones: v.array(v.pipe(v.string(), v.regex(/^\d{2,10}$/, 'digits only'))),
});

const routeSchema = v.strictObject({
  id: v.string(),
  entries: v.pipe(v.array(routeEntrySchema), v.minLength(1)),
});

/** Where a case may be taken, by the code that offences name. */
export const routes: readonly v.InferOutput<typeof routeSchema>[] = v.parse(v.array(routeSchema), file);
