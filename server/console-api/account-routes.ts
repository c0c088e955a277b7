import { Hono } from 'hono';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { answerFailure } from '../http/failure.ts';
import { bodyOf } from './body.ts';
import { meOf } from './me.ts';
import { registerPasskey, registrationOptions } from './register.ts';
import type { SignedIn } from './signed-in.ts';
import { signedIn } from './signed-in.ts';
import type { Site } from './site.ts';
import { registrationSchema } from './webauthn-schema.ts';

/** Who is signed in, and their passkeys. */
export function accountRoutes(context: Context, site: Site): Hono<SignedIn> {
  const app = new Hono<SignedIn>();
  const guard = signedIn(context, site);
  app.get(CONSOLE_PATHS.me, guard, async (c) => {
    const { association, moderator } = c.get('session');
    return c.json(await asTenant(context, association, (tx) => meOf(tx, moderator)));
  });
  app.post(CONSOLE_PATHS.passkeyOptions, guard, async (c) =>
    c.json(await registrationOptions(context, site, c.get('session'))),
  );
  app.post(CONSOLE_PATHS.passkeys, guard, async (c) => {
    const body = await bodyOf(c, registrationSchema);
    const kept = body.ok ? await registerPasskey(context, site, c.get('session'), body.value) : body;
    return kept.ok ? c.json(kept.value) : answerFailure(c, kept);
  });
  return app;
}
