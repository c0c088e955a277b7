import type { Context as Call } from 'hono';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../lib/result.ts';

/** Bytes; the longest body that the console sends is a review with its reason. */
const MOST = 64 * 1024;

/** The JSON body of a request, parsed by a schema; a body too long is not even read. */
export async function bodyOf<Schema extends v.GenericSchema>(
  c: Call,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, 'bad-request' | 'too-large'>> {
  if (Number(c.req.header('content-length') ?? 0) > MOST) return fail('too-large', `over ${MOST} bytes`);
  const text = await c.req.text();
  if (text.length > MOST) return fail('too-large', `over ${MOST} characters`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? ok(parsed.output) : fail('bad-request', v.summarize(parsed.issues));
}
