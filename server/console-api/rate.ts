import type { HttpBindings } from '@hono/node-server';
import type { Context as Call, MiddlewareHandler } from 'hono';
import { fail } from '../../lib/result.ts';
import { answerFailure } from '../http/failure.ts';

/** Attempts at signing in that one address may make in a minute; the tokens themselves hold 256 bits. */
const ATTEMPTS = 30;
const WINDOW = 60_000;
/** Addresses kept in mind at once, so that a flood of them fills no memory. */
const ADDRESSES = 10_000;

/** Addresses of this very machine: the server listens on no other, so that a stranger comes through a proxy of ours. */
const LOCAL = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/** Who asks: the address that the proxy on this machine has seen, which it adds last; else the connection's own. */
function addressOf(c: Call): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const address = incoming?.socket?.remoteAddress ?? 'unknown';
  const seen = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return seen && LOCAL.test(address) ? seen.slice(0, 64) : address;
}

/** Slows guessing down: over so many attempts a minute from one address, 429. Kept by this process alone. */
export function rateLimit(now: () => Date, attempts = ATTEMPTS): MiddlewareHandler {
  const seen = new Map<string, { since: number; count: number }>();
  return async (c, next) => {
    const address = addressOf(c);
    const at = now().getTime();
    const known = seen.get(address);
    const current = known && at - known.since < WINDOW ? known : { since: at, count: 0 };
    current.count += 1;
    if (seen.size >= ADDRESSES) seen.clear();
    seen.set(address, current);
    if (current.count <= attempts) return next();
    c.header('retry-after', '60');
    return answerFailure(c, fail('too-many-requests'));
  };
}
