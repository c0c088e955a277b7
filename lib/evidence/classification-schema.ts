import * as v from 'valibot';
import type { Classification } from '../law/classification.ts';
import { count, instant, list, sha256, words } from './parts.ts';

const heard = v.pipe(
  v.strictObject({ from: count, to: count, words }),
  v.check(({ from, to }) => from <= to, 'the end comes after the beginning'),
);

/** The shape of version 1 of a classification, strict. */
export const classificationSchema: v.GenericSchema<unknown, Classification> = v.strictObject({
  format: v.literal('temoin/classification/v1-draft'),
  record: sha256,
  categories: list(v.pipe(v.string(), v.regex(/^[a-z0-9-]{3,80}$/)), 20),
  answers: list(v.strictObject({ question: words, value: words })),
  heard: list(heard, 20),
  lawVersion: words,
  at: instant,
});
