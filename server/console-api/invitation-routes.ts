import { Hono } from 'hono';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { createInvitation } from '../invitations/create.ts';
import { invitationList } from './invitations.ts';
import type { SignedIn } from './signed-in.ts';
import { signedIn } from './signed-in.ts';
import type { Site } from './site.ts';

/** Inviting a volunteer, and what became of the invitations before. */
export function invitationRoutes(context: Context, site: Site): Hono<SignedIn> {
  const app = new Hono<SignedIn>();
  const guard = signedIn(context, site);
  app.get(CONSOLE_PATHS.invitations, guard, async (c) =>
    c.json(await asTenant(context, c.get('session').association, invitationList)),
  );
  app.post(CONSOLE_PATHS.invitations, guard, async (c) =>
    c.json(await createInvitation(context, c.get('session').association), 201),
  );
  return app;
}
