import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { openApiDocument } from '../openapi/document.ts';

/** `GET /openapi.json`: every route, described. */
export function openApiRoute(context: Context): Hono {
  const document = openApiDocument(context.publicOrigin);
  return new Hono().get('/openapi.json', (c) => c.json(document));
}
