import type { AudienceKind } from '../platforms/reading.ts';
import type { Answer } from './classification.ts';
import type { Condition, Step } from './conversation.ts';
import { conversation } from './conversation.ts';

/** What the volunteer chose so far, in order; going back is dropping the last. */
export type Path = readonly { step: string; choice: string }[];

/** A volunteer has ten seconds: past this, « À qualifier par un modérateur » does the rest. */
const MOST_STEPS = 3;

/** What the page itself shows of who may see the post; the rest is asked. Seeing is a fact, being public a judgement. */
export function knownAnswers(audience: AudienceKind): Answer[] {
  const value = {
    'public-account': 'oui',
    'open-group': 'oui',
    unlisted: 'oui',
    friends: 'non',
    direct: 'non',
    'closed-group': null,
    unknown: null,
  }[audience];
  return value === null ? [] : [{ question: 'q-public', value }];
}

/** The answers that a path gives, one a question: a finer answer replaces the first. */
export function answersOf(path: Path): Answer[] {
  const given = path.flatMap(
    ({ step, choice }) =>
      conversation.steps.find(({ id }) => id === step)?.choices.find(({ id }) => id === choice)?.answers ??
      [],
  );
  const values = new Map(given.map(({ question, value }) => [question, value]));
  return [...values].map(([question, value]) => ({ question, value }));
}

function holds(condition: Condition, values: ReadonlyMap<string, string>): boolean {
  return Object.entries(condition).every(([question, allowed]) => {
    const value = values.get(question);
    return value !== undefined && allowed.includes(value);
  });
}

function valuesOf(answers: readonly Answer[]): ReadonlyMap<string, string> {
  return new Map(answers.map(({ question, value }) => [question, value]));
}

/** What to ask next, or null when enough is known. Three questions at most. */
export function nextStep(path: Path, known: readonly Answer[] = []): Step | null {
  if (path.length >= MOST_STEPS) return null;
  const values = valuesOf([...known, ...answersOf(path)]);
  const isDue = (step: Step) =>
    !path.some(({ step: id }) => id === step.id) &&
    !step.unless.some((question) => values.has(question)) &&
    (step.when.length === 0 || step.when.some((condition) => holds(condition, values)));
  return conversation.steps.find(isDue) ?? null;
}

/**
 * The categories (ids of `law/offences/`) that the answers propose, the most serious first. Empty means
 * « À qualifier par un modérateur », which is always a right answer. A proposal, never a verdict.
 */
export function proposals(answers: readonly Answer[]): string[] {
  const values = valuesOf(answers);
  const matching = conversation.rules.filter(
    ({ when, unless }) => holds(when, values) && !unless.some((condition) => holds(condition, values)),
  );
  const alone = matching.filter((rule) => rule.alone);
  return [...new Set((alone.length > 0 ? alone : matching).flatMap(({ propose }) => propose))];
}
