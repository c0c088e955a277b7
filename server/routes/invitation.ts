import { Hono } from 'hono';
import { languageOf } from '../../lib/locale/locale.ts';
import type { Context } from '../context.ts';
import type { NodeEnv } from '../http/body.ts';
import { loadInvitation } from '../invitations/load.ts';
import { INVITATION_POLICY, invitationPage, refusedInvitationPage } from '../invitations/page.ts';

const HEADERS = {
  'Content-Security-Policy': INVITATION_POLICY,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A volunteer may copy the address by hand into the extension, which has no host permission: it reads this page so.
  'Access-Control-Allow-Origin': '*',
} as const;

/** `GET /invitation/{code}`: the page a volunteer opens; the extension reads the code from its `<meta>`. */
export function invitationRoute(context: Context): Hono<NodeEnv> {
  return new Hono<NodeEnv>().get('/invitation/:code', async (c) => {
    const language = languageOf(c.req.header('accept-language') ?? 'fr');
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const code = c.req.param('code');
    const found = await loadInvitation(context, code);
    if (!found) return c.html(refusedInvitationPage(language, 'unknown'), 404);
    if (found.state !== 'open') return c.html(refusedInvitationPage(language, found.state), 410);
    const { association, logKey, expiresAt } = found;
    const invitation = { code, association, server: context.publicOrigin, logKey };
    return c.html(invitationPage(language, invitation, expiresAt));
  });
}
