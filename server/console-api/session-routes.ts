import { Hono } from 'hono';
import { CONSOLE_PATHS, linkSchema } from '../../lib/console-api.ts';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { answerFailure } from '../http/failure.ts';
import { bodyOf } from './body.ts';
import { giveToken, readToken, takeToken } from './cookie.ts';
import { enterByLink } from './link.ts';
import { rateLimit } from './rate.ts';
import { closeSession, findSession } from './session.ts';
import { enterByPasskey, signInOptions } from './sign-in.ts';
import type { Site } from './site.ts';
import { assertionSchema } from './webauthn-schema.ts';

/** Coming in, by link or passkey, and going out. */
export function sessionRoutes(context: Context, site: Site): Hono {
  const app = new Hono();
  const slowly = rateLimit(context.now);
  app.post(CONSOLE_PATHS.link, slowly, async (c) => {
    const body = await bodyOf(c, linkSchema);
    const entered = body.ok ? await enterByLink(context, body.value.token) : body;
    if (!entered.ok) return answerFailure(c, entered);
    giveToken(c, site.secure, entered.value.token);
    return c.json(entered.value.me);
  });
  app.post(CONSOLE_PATHS.sessionOptions, slowly, async (c) => c.json(await signInOptions(context, site)));
  app.post(CONSOLE_PATHS.session, slowly, async (c) => {
    const body = await bodyOf(c, assertionSchema);
    const entered = body.ok ? await enterByPasskey(context, site, body.value) : body;
    if (!entered.ok) return answerFailure(c, fail(entered.code));
    giveToken(c, site.secure, entered.value.token);
    return c.json(entered.value.me);
  });
  app.delete(CONSOLE_PATHS.session, async (c) => {
    const token = readToken(c, site.secure);
    const session = token === null ? null : await findSession(context, token);
    if (session) await closeSession(context, session);
    takeToken(c, site.secure);
    return c.body(null, 204);
  });
  return app;
}
