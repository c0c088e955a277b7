import type { Hono } from 'hono';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { oneTimeLink } from '../../server/moderators/link.ts';
import type { House } from './console-scene.ts';

/** A moderator's browser, reduced to what the server sees of it. */
export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  delete(path: string): Promise<Response>;
}

/** A client that holds this cookie, if any, and speaks from the console's own pages. */
export function clientOf(app: Pick<Hono, 'request'>, origin: string, cookie?: string): Client {
  const common = { ...(cookie ? { cookie } : {}) };
  const send = async (method: string, path: string, init: RequestInit = {}) =>
    app.request(origin + path, {
      ...init,
      method,
      headers: { ...common, ...(init.headers as Record<string, string>) },
    });
  return {
    get: (path, headers = {}) => send('GET', path, { headers }),
    post: (path, body = {}, headers = {}) =>
      send('POST', path, {
        body: JSON.stringify(body),
        headers: { origin, 'content-type': 'application/json', ...headers },
      }),
    delete: (path) => send('DELETE', path, { headers: { origin } }),
  };
}

/** The token of a fresh one-time link of a house's moderator. */
export async function linkToken(house: House, moderator = house.moderator): Promise<string> {
  return new URL(await oneTimeLink(house.context, moderator)).hash.slice(1);
}

/** The cookie of an answer, as a browser would send it back. */
export function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A house's moderator, signed in by a one-time link. */
export async function signIn(
  app: Pick<Hono, 'request'>,
  house: House,
  moderator = house.moderator,
): Promise<Client> {
  const origin = house.context.publicOrigin;
  const token = await linkToken(house, moderator);
  const entered = await clientOf(app, origin).post(CONSOLE_PATHS.link, { token });
  return clientOf(app, origin, cookieOf(entered));
}
