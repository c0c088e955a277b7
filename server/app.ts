import { Hono } from 'hono';
import { fail } from '../lib/result.ts';
import { consoleRoutes } from './console-api/routes.ts';
import type { Context } from './context.ts';
import type { NodeEnv } from './http/body.ts';
import { answerFailure } from './http/failure.ts';
import { describeError, requestLog } from './http/log.ts';
import { oneHost } from './http/one-host.ts';
import { deviceRoutes } from './routes/device.ts';
import { healthRoute } from './routes/health.ts';
import { invitationRoute } from './routes/invitation.ts';
import { openApiRoute } from './routes/openapi.ts';

/** The association's server: the devices' routes, the invitation page, the moderators' console. */
export function createApp(context: Context): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>();
  app.use(requestLog(context));
  app.onError((error, c) => {
    context.log(describeError(error));
    return answerFailure(c, fail('internal', 'the fault is in the server log'));
  });
  app.notFound((c) => answerFailure(c, fail('not-found')));
  app.route('/', deviceRoutes(context));
  app.route('/', healthRoute(context));
  app.route('/', openApiRoute(context));
  app.use(oneHost(context.publicOrigin));
  app.route('/', invitationRoute(context));
  app.route('/', consoleRoutes(context));
  return app;
}
