import * as v from 'valibot';
import file from '../../law/questions.json' with { type: 'json' };
import { datedHead, wordsSchema } from './dated.ts';

const value = v.strictObject({ id: v.string(), label: wordsSchema });

/** One dated wording of a question; `values` is empty where the answer is a date or a text. */
export const questionEntrySchema = v.strictObject({
  ...datedHead,
  wording: wordsSchema,
  answer: v.picklist(['choice', 'date', 'text']),
  values: v.array(value),
});

const questionSchema = v.strictObject({
  id: v.pipe(v.string(), v.startsWith('q-')),
  entries: v.pipe(v.array(questionEntrySchema), v.minLength(1)),
});
export type Question = v.InferOutput<typeof questionSchema>;

/** Every question a volunteer may be asked; ids and value ids are kept for ever in classifications. */
export const questions: readonly Question[] = v.parse(v.array(questionSchema), file);

/** A question by its id, or null where it is not known. */
export function questionById(id: string): Question | null {
  return questions.find((question) => question.id === id) ?? null;
}
