import type { MiddlewareHandler } from 'hono';
import { fail } from '../../lib/result.ts';
import { answerFailure } from '../http/failure.ts';

/** Attempts at signing in that one address may make in a minute; the tokens themselves hold 256 bits. */
const ATTEMPTS = 30;
const WINDOW = 60_000;
/** Addresses kept in mind at once, so that a flood of them fills no memory. */
const ADDRESSES = 10_000;

function addressOf(env: unknown): string {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return 'unknown';
  const incoming = env.incoming as { socket?: { remoteAddress?: string } } | undefined;
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Slows guessing down: over so many attempts a minute from one address, 429. Kept by this process alone. */
export function rateLimit(now: () => Date, attempts = ATTEMPTS): MiddlewareHandler {
  const seen = new Map<string, { since: number; count: number }>();
  return async (c, next) => {
    const address = addressOf(c.env);
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
