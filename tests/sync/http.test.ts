import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { browserHttp } from '../../lib/browser/http.ts';

/** A server for one test, and its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const get = (url: string) => browserHttp().send({ method: 'GET', url, headers: {}, body: null });

describe('the network as sync sees it', () => {
  test('gives status, text and the server’s date', async () => {
    const url = await serve((_, response) => {
      response.writeHead(409, { Date: 'Mon, 23 Nov 2026 09:00:00 GMT' }).end('{"code":"conflict"}');
    });
    expect(await get(url)).toEqual({
      ok: true,
      value: { status: 409, text: '{"code":"conflict"}', date: '2026-11-23T09:00:00.000Z' },
    });
  });

  test('sends a file whole, however odd its size', async () => {
    const received: Promise<number> = new Promise((resolve) => {
      void serve(async (request, response) => {
        let size = 0;
        for await (const chunk of request) size += chunk.length;
        response.end();
        resolve(size);
      }).then((url) =>
        browserHttp().send({ method: 'PUT', url, headers: {}, body: new Blob(['x'.repeat(1_000_003)]) }),
      );
    });
    expect(await received).toBe(1_000_003);
  });

  for (const [what, listener] of [
    ['a connection cut', (request) => request.socket.destroy()],
    [
      'an answer cut in its middle',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('half', () => response.socket?.destroy());
      },
    ],
    [
      'a redirection elsewhere, as captive portals do',
      (_, response) => {
        response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end();
      },
    ],
  ] as [string, RequestListener][]) {
    test(`calls ${what} offline`, async () => {
      expect(await get(await serve(listener))).toMatchObject({ ok: false, code: 'offline' });
    });
  }

  test('asks without cookies, cache or referrer, and follows no redirection', async () => {
    let asked: RequestInit | undefined;
    const http = browserHttp((_, init) => {
      asked = init;
      return Promise.resolve(new Response(''));
    });
    await http.send({ method: 'GET', url: 'https://association.example/', headers: {}, body: null });
    expect(asked).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });
});
