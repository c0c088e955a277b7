import * as v from 'valibot';
import file from '../../law/conversation.json' with { type: 'json' };
import { wordsSchema } from './dated.ts';

/** Values of questions, all of which must hold. */
const conditionSchema = v.record(v.string(), v.array(v.string()));
export type Condition = v.InferOutput<typeof conditionSchema>;

const choiceSchema = v.strictObject({
  id: v.string(),
  label: wordsSchema,
  example: v.nullable(wordsSchema),
  answers: v.array(v.strictObject({ question: v.string(), value: v.string() })),
});

const stepSchema = v.strictObject({
  id: v.string(),
  question: wordsSchema,
  /** Asked where one of these holds; always where there is none. */
  when: v.array(conditionSchema),
  /** Not asked where one of these questions is answered already. */
  unless: v.array(v.string()),
  choices: v.array(choiceSchema),
});

/** One question of the popup with its plain answers; « je ne sais pas » is always the last. */
export type Step = v.InferOutput<typeof stepSchema>;

const ruleSchema = v.strictObject({
  propose: v.array(v.string()),
  when: conditionSchema,
  unless: v.array(conditionSchema),
  /** Where it holds, nothing else is proposed. */
  alone: v.boolean(),
});

/** The popup's conversation as a lawyer edits it: what is asked when, and what the answers propose. */
export const conversation = v.parse(
  v.strictObject({ steps: v.array(stepSchema), rules: v.array(ruleSchema) }),
  file,
);
