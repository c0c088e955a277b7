import { type Aside, asideOf } from '../cases/aside.ts';
import { clean } from '../evidence/clean.ts';
import type { Answer, Classification } from '../law/classification.ts';
import type { Answers } from './popup-state.ts';
import { toSecond } from './time.ts';

/** What the volunteer gives: the part of a classification that is theirs, and what is for the moderators alone. */
export type Given = Pick<Classification, 'categories' | 'answers' | 'lawVersion'> &
  Partial<Pick<Classification, 'heard'>> &
  Aside;

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
  const { categories, lawVersion } = given;
  return clean<Classification>({
    format: 'temoin/classification/v1-draft',
    record,
    categories: [...categories],
    answers: [...earlier, ...given.answers],
    heard: [...(given.heard ?? [])],
    lawVersion,
    at: toSecond(now),
  }).value;
}

/** What is for the moderators alone, or null where nothing was confided. */
export function asideGiven({ note, standing }: Given): Aside | null {
  const words = clean(note?.trim().slice(0, 2000) ?? '').value;
  return asideOf({ note: words === '' ? null : words, standing });
}
