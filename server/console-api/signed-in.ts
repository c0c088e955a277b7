import type { MiddlewareHandler } from 'hono';
import { fail } from '../../lib/result.ts';
import type { Context } from '../context.ts';
import { answerFailure } from '../http/failure.ts';
import { readToken } from './cookie.ts';
import type { Session } from './session.ts';
import { findSession } from './session.ts';
import type { Site } from './site.ts';

/** What a route behind `signedIn` finds in its call. */
export type SignedIn = { Variables: { session: Session } };

/** Lets only moderators through; everyone else is told `signed-out`, whatever they asked for. */
export function signedIn(context: Context, site: Site): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const token = readToken(c, site.secure);
    const session = token === null ? null : await findSession(context, token);
    if (!session) return answerFailure(c, fail('signed-out'));
    c.set('session', session);
    return next();
  };
}
