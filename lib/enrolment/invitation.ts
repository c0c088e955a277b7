import * as v from 'valibot';
import { type Invitation, invitationSchema } from '../api.ts';
import { parseVerifierKey } from '../log/key.ts';
import { fail, ok, type Result } from '../result.ts';
import { isSafeServer } from './address.ts';

/** Why what a page says of an invitation is not believed. */
export type InvitationFailure =
  /** No invitation there, or not in a shape we know. */
  | 'no-invitation'
  /** The page invites to a server that is not its own. */
  | 'other-server'
  /** Neither https nor this very machine: what is sent could be read on the way. */
  | 'unsafe-server';

/**
 * The invitation a page carries, believed on its own origin only: any page may hold such words, only the
 * association's server can hold them under its own address. The server's address comes back as a bare origin.
 */
export async function readInvitation(
  content: string,
  page: URL,
): Promise<Result<Invitation, InvitationFailure>> {
  const parsed = v.safeParse(invitationSchema, parseJson(content));
  if (!parsed.success) return fail('no-invitation', parsed.issues[0].message);
  const server = new URL(parsed.output.server);
  if (server.origin !== page.origin)
    return fail('other-server', `${page.origin} invites to ${server.origin}`);
  if (!isSafeServer(server)) return fail('unsafe-server', server.origin);
  if (!(await parseVerifierKey(parsed.output.logKey)).ok) return fail('no-invitation', 'not a log key');
  return ok({ ...parsed.output, server: server.origin });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
