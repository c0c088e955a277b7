import { Hono } from 'hono';
import { bundleName } from '../../lib/bundle/names.ts';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { fail } from '../../lib/result.ts';
import { bundleStream } from '../bundle/export.ts';
import type { Context } from '../context.ts';
import { answerFailure } from '../http/failure.ts';
import { webStream } from '../http/web-stream.ts';
import { isCaseId } from './cursor.ts';
import { exportCase } from './export-case.ts';
import type { SignedIn } from './signed-in.ts';
import { signedIn } from './signed-in.ts';
import type { Site } from './site.ts';

/** The bundle of a case: the event that says so is in the log before the first byte leaves. */
export function bundleRoutes(context: Context, site: Site): Hono<SignedIn> {
  const app = new Hono<SignedIn>();
  app.post(CONSOLE_PATHS.bundle(':id'), signedIn(context, site), async (c) => {
    const id = c.req.param('id') ?? '';
    if (!isCaseId(id)) return answerFailure(c, fail('not-found'));
    const session = c.get('session');
    const input = await exportCase(context, session, id);
    if (!input.ok) return answerFailure(c, input);
    const zip = await bundleStream(input.value, (sha256) => context.blobs.read(session.association, sha256));
    return c.body(webStream(zip), 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${bundleName(id)}.zip"`,
    });
  });
  return app;
}
