import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Context } from '../context.ts';

/** `GET /healthz`: 200 while the database answers, 503 otherwise. */
export function healthRoute(context: Context): Hono {
  return new Hono().get('/healthz', async (c) => {
    try {
      await sql`select 1`.execute(context.database);
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'unavailable' }, 503);
    }
  });
}
