import type { Context as HonoContext } from 'hono';
import type { FailureAnswer } from '../../lib/api.ts';
import { FAILURE_STATUS, type FailureCode } from '../../lib/failure.ts';
import type { Failure } from '../../lib/result.ts';

/** Answers a failure: its status from the one table, its code and detail as JSON, the hashes a record lacks. */
export function answerFailure(
  c: HonoContext,
  failure: Failure<FailureCode> & { missing?: string[] },
): Response {
  const { code, detail, missing } = failure;
  const body: FailureAnswer = { code, detail, ...(missing && { missing }) };
  return c.json(body, FAILURE_STATUS[code]);
}
