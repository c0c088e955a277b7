import * as v from 'valibot';
import type { SubmissionAnswer } from '../api.ts';

const receipt = v.object({ object: v.string(), proof: v.string() });
const schema = v.object({ case: v.string(), record: receipt, classification: receipt });

/** The answer to a submission, or null where it has not that shape. */
export function parseSubmissionAnswer(value: unknown): SubmissionAnswer | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
