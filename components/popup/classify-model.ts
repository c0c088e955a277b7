import { batch, computed, signal } from '@preact/signals';
import type { Answers } from '../../lib/capture/popup-state.ts';
import { answersBefore, type Given } from '../../lib/capture/proposal.ts';
import type { Aside } from '../../lib/cases/aside.ts';
import { answersOf, knownAnswers, nextStep, type Path, proposals } from '../../lib/law/proposals.ts';
import { LAW_VERSION } from '../../lib/law/version.ts';
import type { AudienceKind } from '../../lib/platforms/reading.ts';

/** How the volunteer qualifies: by the questions, by the list, or by leaving it to a moderator. */
export type Way = 'questions' | 'list' | 'moderator';

/** What was given so far of a classification. */
export interface Unfinished {
  way: Way;
  path: Path;
  picked: readonly string[];
  note: string;
  standing: Aside['standing'];
}

/** The state of one classification, and what can be done with it. */
export type ClassifyModel = ReturnType<typeof createClassification>;

/** The volunteer's proposal for a record; `audience` is what the page shows of who may see the post. */
export function createClassification(audience: AudienceKind, before: Answers) {
  const known = [...knownAnswers(audience), ...answersBefore(before)];
  const way = signal<Way>('questions');
  const path = signal<Path>([]);
  const picked = signal<readonly string[]>([]);
  const note = signal('');
  const standing = signal<Aside['standing']>('passant');
  const step = computed(() => (way.value === 'questions' ? nextStep(path.value, known) : null));
  const answers = computed(() => (way.value === 'questions' ? answersOf(path.value) : []));
  const categories = computed(() => {
    if (way.value === 'list') return picked.value;
    return way.value === 'moderator' ? [] : proposals([...known, ...answers.value]);
  });
  return {
    way,
    path,
    picked,
    note,
    standing,
    step,
    categories,
    unfinished: computed(
      (): Unfinished => ({
        way: way.value,
        path: path.value,
        picked: picked.value,
        note: note.value,
        standing: standing.value,
      }),
    ),
    restore: (before: Unfinished) =>
      batch(() => {
        way.value = before.way;
        path.value = before.path;
        picked.value = before.picked;
        note.value = before.note;
        standing.value = before.standing;
      }),
    choose: (choice: string) => {
      if (step.value) path.value = [...path.value, { step: step.value.id, choice }];
    },
    back: () => {
      path.value = path.value.slice(0, -1);
    },
    go: (to: Way) => {
      way.value = to;
      if (to === 'questions') path.value = [];
    },
    toggle: (id: string) => {
      picked.value = picked.value.includes(id)
        ? picked.value.filter((one) => one !== id)
        : [...picked.value, id];
    },
    stand: (as: Aside['standing']) => {
      standing.value = as;
    },
    write: (words: string) => {
      note.value = words;
    },
    given: (): Given => ({
      categories: [...categories.value],
      answers: answers.value,
      note: note.value,
      lawVersion: LAW_VERSION,
      standing: standing.value,
    }),
  };
}
