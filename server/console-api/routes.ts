import { Hono } from 'hono';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { answerFailure } from '../http/failure.ts';
import { describeError } from '../http/log.ts';
import { accountRoutes } from './account-routes.ts';
import { bundleRoutes } from './bundle-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { securityHeaders } from './headers.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { ownOrigin } from './origin.ts';
import { pageRoutes } from './pages.ts';
import { sessionRoutes } from './session-routes.ts';
import { siteOf } from './site.ts';

/** The moderators' console: its pages at `/`, its routes under `/console/api`. Everything is held to one association. */
export function consoleRoutes(context: Context): Hono {
  const site = siteOf(context.publicOrigin);
  const app = new Hono();
  const api = new Hono();
  api.use('/console/api/*', securityHeaders(site.secure), ownOrigin(site.origin));
  api.onError((error, c) => {
    context.log(describeError(error));
    return answerFailure(c, fail('internal'));
  });
  api.route('/', sessionRoutes(context, site));
  api.route('/', accountRoutes(context, site));
  api.route('/', caseRoutes(context, site));
  api.route('/', bundleRoutes(context, site));
  api.route('/', invitationRoutes(context, site));
  api.all('/console/api/*', (c) => answerFailure(c, fail('not-found')));
  app.route('/', api);
  app.route('/', pageRoutes(site));
  return app;
}
