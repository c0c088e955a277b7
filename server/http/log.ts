import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Context } from '../context.ts';

/** Errors whose messages are ours or the engine's; any other may quote what somebody wrote. */
const SAFE = new Set(['TypeError', 'ReferenceError', 'RangeError', 'Error']);

/** One line a request: method, route as it is declared (never the address: it may hold a code), status, duration. */
export function requestLog(context: Context): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const took = Math.round(performance.now() - start);
    context.log(`${c.req.method} ${routePath(c, -1)} ${c.res.status} ${took} ms`);
  };
}

/** An error for the log: its name, its code and where it was thrown; its message only where it can quote nobody. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const fields = ['code', 'table', 'constraint'].flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });
  const message = fields.length === 0 && SAFE.has(error.name) ? [error.message] : [];
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [[error.name, ...fields, ...message].join(', '), ...where].join('\n');
}
