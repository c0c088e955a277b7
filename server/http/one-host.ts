import type { MiddlewareHandler } from 'hono';

/**
 * Sends `http://127.0.0.1:PORT` to `http://localhost:PORT`: passkeys refuse addresses, and a session belongs to one host.
 * Behind any other public origin nothing is redirected: a proxy may speak to us under whatever name it likes.
 */
export function oneHost(publicOrigin: string): MiddlewareHandler {
  const local = new URL(publicOrigin).hostname === 'localhost';
  return async (c, next) => {
    const { hostname, pathname, search } = new URL(c.req.url);
    if (!local || (hostname !== '127.0.0.1' && hostname !== '[::1]')) return next();
    return c.redirect(publicOrigin + pathname + search, 307);
  };
}
