import { Hono } from 'hono';
import * as v from 'valibot';
import { isSha256 } from '../../lib/bytes.ts';
import { CONSOLE_PATHS, reviewSchema } from '../../lib/console-api.ts';
import { issueText } from '../../lib/issue.ts';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { answerFailure } from '../http/failure.ts';
import { bodyOf } from './body.ts';
import { casePage, pageSchema } from './case-page.ts';
import { viewCase } from './case-view.ts';
import { isCaseId } from './cursor.ts';
import { answerFile, openFile } from './file.ts';
import { reviewCase } from './review.ts';
import type { SignedIn } from './signed-in.ts';
import { signedIn } from './signed-in.ts';
import type { Site } from './site.ts';

/** The queue, a case, its files, and what a moderator does to it. */
export function caseRoutes(context: Context, site: Site): Hono<SignedIn> {
  const app = new Hono<SignedIn>();
  const guard = signedIn(context, site);
  app.get(CONSOLE_PATHS.cases, guard, async (c) => {
    const question = v.safeParse(pageSchema, c.req.query());
    if (!question.success) return answerFailure(c, fail('bad-request', issueText(question.issues[0])));
    const { association } = c.get('session');
    return c.json(await asTenant(context, association, (tx) => casePage(tx, question.output)));
  });
  app.get(CONSOLE_PATHS.case(':id'), guard, async (c) => {
    const id = c.req.param('id') ?? '';
    if (!isCaseId(id)) return answerFailure(c, fail('not-found'));
    const view = await viewCase(context, c.get('session'), id);
    return view.ok ? c.json(view.value) : answerFailure(c, view);
  });
  app.post(CONSOLE_PATHS.events(':id'), guard, async (c) => {
    const id = c.req.param('id') ?? '';
    if (!isCaseId(id)) return answerFailure(c, fail('not-found'));
    const body = await bodyOf(c, reviewSchema);
    if (!body.ok) return answerFailure(c, body);
    const reviewed = await reviewCase(context, c.get('session'), id, body.value);
    if (!reviewed.ok) return answerFailure(c, reviewed);
    return reviewed.value === null ? c.body(null, 204) : c.json(reviewed.value, 409);
  });
  app.get(CONSOLE_PATHS.file(':id', ':sha256'), guard, async (c) => {
    const id = c.req.param('id') ?? '';
    const sha256 = c.req.param('sha256') ?? '';
    if (!isCaseId(id) || !isSha256(sha256)) return answerFailure(c, fail('not-found'));
    const file = await openFile(context, c.get('session'), id, sha256);
    if (!file.ok) return answerFailure(c, file);
    const framed = c.req.header('sec-fetch-dest') === 'iframe';
    return answerFile(file.value, sha256, { framed, head: c.req.method === 'HEAD' });
  });
  return app;
}
