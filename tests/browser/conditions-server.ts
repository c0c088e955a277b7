import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { post } from './capture-pages.ts';

/** A server whose every path answers in another way; a post is on each page. */
export interface Site {
  origin: string;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, request: IncomingMessage, other: string) => void;

const page = (more = '') =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Brumeval</title>${post(1, 'brindille', 'Les Ostrovards sont tous des gobe-lune.')}${more}</html>`;

const send =
  (status: number, headers: Record<string, string>, body = page()): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };

const never = { 'cache-control': 'no-store' };
const worker = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  self.addEventListener('fetch', (event) => {
    if (new URL(event.request.url).pathname !== '/fabrique') return;
    event.respondWith(new Response(${JSON.stringify(page())}, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  });`;

const ANSWERS: Record<string, Answer> = {
  '/simple': send(200, never),
  '/absent': send(404, never),
  '/renvoi': send(302, { location: '/simple', ...never }, ''),
  '/detour': (response, _request, other) =>
    send(302, { location: `${other}/simple`, ...never }, '')(response, _request, other),
  '/gardee': send(200, { 'cache-control': 'max-age=600' }),
  '/verifiee': (response, request, other) =>
    request.headers['if-none-match']
      ? send(304, { etag: '"1"', 'cache-control': 'no-cache' }, '')(response, request, other)
      : send(200, { etag: '"1"', 'cache-control': 'no-cache' })(response, request, other),
  '/reprise': send(200, { 'cache-control': 'max-age=0' }),
  '/ouvrier.js': send(200, { 'content-type': 'text/javascript' }, worker),
};

/** Starts it; `localhost` and `127.0.0.1` are two origins of it. */
export async function startSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://-');
    const host = request.headers.host ?? '';
    const other = `http://${host.startsWith('localhost') ? host.replace('localhost', '127.0.0.1') : host.replace('127.0.0.1', 'localhost')}`;
    (ANSWERS[pathname] ?? send(404, never, ''))(response, request, other);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
