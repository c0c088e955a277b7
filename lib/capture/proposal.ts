import { clean } from '../evidence/clean.ts';
import type { Answer, Classification } from '../law/classification.ts';
import type { Answers } from './popup-state.ts';
import { toSecond } from './time.ts';

/** The part of a classification that the volunteer gives. */
export type Given = Pick<Classification, 'categories' | 'answers' | 'note' | 'lawVersion' | 'standing'>;

/** What was answered before the picture, as answers to the law's own questions. */
export function answersBefore(answers: Answers): Answer[] {
  if (answers === null) return [];
  return [
    { question: 'q-danger', value: answers.danger ? 'oui' : 'non' },
    { question: 'q-mineur-sexuel', value: 'non' },
    { question: 'q-intime', value: answers.intimate ? 'oui' : 'non' },
  ];
}

/** The classification of a record, ready to be sealed. */
export function classificationOf(record: string, given: Given, before: Answers, now: Date): Classification {
  const earlier = answersBefore(before).filter(
    ({ question }) => !given.answers.some((answer) => answer.question === question),
  );
  const { categories, note, lawVersion, standing } = given;
  return clean<Classification>({
    format: 'temoin/classification/v1-draft',
    record,
    categories: [...categories],
    answers: [...earlier, ...given.answers],
    note: note?.trim() ? note.trim() : null,
    lawVersion,
    at: toSecond(now),
    standing,
  }).value;
}
