import type { HttpBindings } from '@hono/node-server';
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { type Bytes, concat, sha256, toHex } from '../../lib/bytes.ts';
import { issueText } from '../../lib/issue.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

/** What node hands over with each request, where it is node that serves. */
export type NodeEnv = { Bindings: Partial<HttpBindings> };

/**
 * The body as it comes. Read from node's own stream: through web streams it takes half as long again. Whoever stops
 * reading early leaves the connection open for the answer.
 */
export function bodyOf(c: HonoContext<NodeEnv>): AsyncIterable<Uint8Array> {
  const incoming = c.env?.incoming;
  if (incoming) return incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  return c.req.raw.body ?? empty();
}

async function* empty(): AsyncGenerator<Uint8Array> {}

/** Whether a body says of itself that it is over `limit` bytes: then it need not be read. */
export function declaresOver(c: HonoContext, limit: number): boolean {
  return Number(c.req.header('content-length') ?? 0) > limit;
}

async function readAll(c: HonoContext<NodeEnv>, limit: number): Promise<Bytes | null> {
  if (declaresOver(c, limit)) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bodyOf(c)) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return concat(...parts);
}

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What may be wrong with a signed body. */
export type BodyFailure = 'too-large' | 'bad-signature' | 'bad-request';

/** Reads a JSON body of at most `limit` bytes that must be the one that was signed, and of this shape. */
export async function signedJson<T>(
  c: HonoContext<NodeEnv>,
  { digest, schema, limit }: { digest: Bytes | null; schema: v.GenericSchema<unknown, T>; limit: number },
): Promise<Result<T, BodyFailure>> {
  const bytes = await readAll(c, limit);
  if (!bytes) return fail('too-large', `over ${limit} bytes`);
  if (!digest || toHex(await sha256(bytes)) !== toHex(digest)) {
    return fail('bad-signature', 'the body is not the one that was signed');
  }
  const parsed = v.safeParse(schema, parse(bytes), { abortEarly: true });
  return parsed.success ? ok(parsed.output) : fail('bad-request', issueText(parsed.issues[0]));
}
