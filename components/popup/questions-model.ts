import { computed, signal } from '@preact/signals';

/** The three questions of rule 4, in the order they are asked. */
export const QUESTIONS = ['danger', 'child', 'intimate'] as const;

/** One of the three questions. */
export type QuestionName = (typeof QUESTIONS)[number];

type Answers = { danger: boolean; child: boolean; intimate: boolean };

/** The state of the three questions, and what can be done with it. */
export type QuestionsModel = ReturnType<typeof createQuestions>;

/** The answers before any picture: « Oui » for a child ends it at once, « Oui » for an adult asks once more. */
export function createQuestions(send: (answers: Answers) => void) {
  const given = signal<Partial<Answers>>({});
  const missing = signal(false);
  const step = signal<'questions' | 'intimate'>('questions');
  const done = (answers: Answers): void => {
    if (answers.intimate && step.value === 'questions') step.value = 'intimate';
    else send(answers);
  };
  return {
    given,
    missing,
    step,
    danger: computed(() => given.value.danger === true),
    answer: (name: QuestionName, yes: boolean) => {
      given.value = { ...given.value, [name]: yes };
      missing.value = false;
      if (name === 'child' && yes)
        send({ danger: given.value.danger === true, child: true, intimate: false });
    },
    /** « Non » to whatever has not been answered. */
    none: () => done({ danger: false, child: false, intimate: false, ...given.value }),
    next: () => {
      const { danger, child, intimate } = given.value;
      if (danger === undefined || child === undefined || intimate === undefined) missing.value = true;
      else done({ danger, child, intimate });
    },
    back: () => {
      step.value = 'questions';
    },
  };
}
