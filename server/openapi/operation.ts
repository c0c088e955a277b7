import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { FAILURE_STATUS, type FailureCode } from '../../lib/failure.ts';

/** A JSON Schema, as far as we write any by hand. */
export type JsonSchema = Record<string, unknown>;

/** One operation as we describe it; what all of them share is added when the document is made. */
export interface Operation {
  method: 'get' | 'head' | 'put' | 'post' | 'delete';
  /** With `{name}` where a value goes. */
  path: string;
  summary: string;
  /** Who may ask: an enrolled device by its signature, a signed-in moderator, anybody. */
  who: 'device' | 'moderator' | 'anybody';
  /** The body that is parsed with this very schema; `bytes` for a file. */
  body?: v.GenericSchema | 'bytes';
  /** Names in the address after `?`. */
  query?: readonly string[];
  success: { status: number; also?: number; content: JsonSchema | 'html' | 'bytes' | 'none' };
  failures: readonly FailureCode[];
}

const BY: Record<Operation['who'], { failures: readonly FailureCode[]; security: JsonSchema[] }> = {
  device: {
    failures: ['bad-signature', 'stale-request', 'replayed-request', 'unknown-device', 'revoked-device'],
    security: [{ deviceSignature: [] }],
  },
  moderator: { failures: ['signed-out', 'forbidden'], security: [{ session: [] }] },
  anybody: { failures: [], security: [] },
};

function contentOf(content: Operation['success']['content']): JsonSchema {
  if (content === 'none') return {};
  if (content === 'html') return { content: { 'text/html': { schema: { type: 'string' } } } };
  if (content === 'bytes') return { content: { 'application/octet-stream': {} } };
  return { content: { 'application/json': { schema: content } } };
}

function bodyOf(body: NonNullable<Operation['body']>): JsonSchema {
  if (body === 'bytes') return { required: true, content: { 'application/octet-stream': {} } };
  const { $schema: _dialect, ...schema } = toJsonSchema(body, { errorMode: 'ignore', typeMode: 'input' });
  return { required: true, content: { 'application/json': { schema } } };
}

function responsesOf({ success, failures, who }: Operation): JsonSchema {
  const codes = [...new Set([...failures, ...BY[who].failures, 'internal' as const])];
  const byStatus = Map.groupBy(codes, (code) => FAILURE_STATUS[code]);
  const failed = [...byStatus].map(([status, named]) => [
    `${status}`,
    {
      description: named.join(', '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
    },
  ]);
  const done = { description: 'done', ...contentOf(success.content) };
  const again = success.also ? [[`${success.also}`, { ...done, description: 'done before' }]] : [];
  return Object.fromEntries([[`${success.status}`, done], ...again, ...failed]);
}

function parametersOf({ path, query = [] }: Operation): JsonSchema[] {
  const schema = { type: 'string' };
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema })),
    ...query.map((name) => ({ name, in: 'query', required: false, schema })),
  ];
}

/** The OpenAPI 3.1 operation object: parameters, body, every answer with its codes, who may ask. */
export function operationObject(operation: Operation): JsonSchema {
  const { body, summary, who } = operation;
  return {
    summary,
    parameters: parametersOf(operation),
    ...(body && { requestBody: bodyOf(body) }),
    responses: responsesOf(operation),
    security: BY[who].security,
  };
}
