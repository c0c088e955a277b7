import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Context } from '../context.ts';
import type { NodeEnv } from '../http/body.ts';
import { blobsRoute } from './blobs.ts';
import { classificationsRoute } from './classifications.ts';
import { enrolRoute } from './enrol.ts';
import { keysRoute } from './keys.ts';
import { receiptsRoute } from './receipts.ts';
import { recordsRoute } from './records.ts';

/**
 * The routes of devices. Any origin may call them, without credentials: an extension asks for no host permission, and
 * every request is signed.
 */
export function deviceRoutes(context: Context): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  app.use(
    '/api/*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'PUT', 'POST'],
      allowHeaders: ['Content-Type', 'Content-Digest', 'Signature', 'Signature-Input'],
      // The answer's hour tells the device how far its own clock is off.
      exposeHeaders: ['Date'],
      maxAge: 7200,
    }),
  );
  const routes = [enrolRoute, keysRoute, blobsRoute, recordsRoute, classificationsRoute, receiptsRoute];
  for (const route of routes) app.route('/', route(context));
  return app;
}
