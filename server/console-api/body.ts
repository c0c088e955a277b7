import type { Context as Call } from 'hono';
import * as v from 'valibot';
import { concat } from '../../lib/bytes.ts';
import { issueText } from '../../lib/issue.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { bodyOf as streamOf } from '../http/body.ts';

/** Bytes; the longest body that the console sends is a review with its reason. */
const MOST = 64 * 1024;

async function textOf(c: Call): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of streamOf(c)) {
    size += part.length;
    if (size > MOST) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(concat(...parts));
}

/** The JSON body of a request, parsed by a schema; of a body too long no more is read than shows it. */
export async function bodyOf<Schema extends v.GenericSchema>(
  c: Call,
  schema: Schema,
): Promise<Result<v.InferOutput<Schema>, 'bad-request' | 'too-large'>> {
  const text = await textOf(c);
  if (text === null) return fail('too-large', `over ${MOST} bytes`);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? ok(parsed.output) : fail('bad-request', issueText(parsed.issues[0]));
}
