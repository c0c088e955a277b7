import type { MiddlewareHandler } from 'hono';
import { fail } from '../../lib/result.ts';
import { answerFailure } from '../http/failure.ts';

/**
 * Refuses a writing request that the console's own pages did not send (cross-site request forgery).
 * Browsers set `Origin` on every POST and DELETE, and no page can forge it; a request without one is refused too.
 */
export function ownOrigin(publicOrigin: string): MiddlewareHandler {
  return async (c, next) => {
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (writes && c.req.header('origin') !== publicOrigin) {
      return answerFailure(c, fail('forbidden', 'the Origin is not the console'));
    }
    return next();
  };
}
