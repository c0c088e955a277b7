import { describe, expect, test } from 'vitest';
import { httpPort } from '../../server/console/http-port.ts';

/** A server that answers one thing, and keeps what it was asked. */
function serverThat(answer: () => Response | Promise<Response>) {
  const asked: { method: string; path: string; body: string }[] = [];
  const get = async (path: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ method: init.method ?? 'GET', path: String(path), body: String(init.body ?? '') });
    return answer();
  };
  return { asked, port: httpPort(get) };
}

describe('the port over HTTP', () => {
  test('hands on the code of a refusal', async () => {
    const { port } = serverThat(() =>
      Response.json({ code: 'not-found', detail: 'no case' }, { status: 404 }),
    );
    expect(await port.case('c1')).toEqual({ ok: false, code: 'not-found', detail: 'no case' });
  });

  test('takes an answer that is none of the server’s for a fault, never for a success', async () => {
    const { port } = serverThat(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await port.me()).toMatchObject({ ok: false, code: 'internal' });
  });

  test('without a network says « offline »', async () => {
    const { port } = serverThat(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await port.me()).toMatchObject({ ok: false, code: 'offline' });
  });

  test('gives a conflict as what it is: an answer', async () => {
    const conflict = { code: 'conflict', detail: '', since: [], names: {} };
    const { port } = serverThat(() => Response.json(conflict, { status: 409 }));
    const body = { kind: 'rejected', reason: 'Doublon.' } as const;
    expect(await port.review('c1', { after: 1, body })).toEqual({ ok: true, value: conflict });
  });

  test('asks the queue for what is filtered, and no more', async () => {
    const { asked, port } = serverThat(() => Response.json({}));
    await port.cases({ review: 'to-review', platform: '', text: '', after: null });
    await port.cases({ review: 'accepted', platform: 'x', text: 'à l’eau', after: 'z' });
    expect(asked.map(({ path }) => path)).toEqual([
      '/console/api/cases?review=to-review',
      '/console/api/cases?review=accepted&platform=x&text=%C3%A0+l%E2%80%99eau&after=z',
    ]);
  });

  test('reads a bundle to its end under the name the server gave, and tells how far it is', async () => {
    const { port } = serverThat(
      () =>
        new Response('zip', { headers: { 'content-disposition': 'attachment; filename="temoin-c1.zip"' } }),
    );
    const told: number[] = [];
    const bundle = await port.bundle('c1', (bytes) => told.push(bytes));
    expect(bundle).toMatchObject({ ok: true, value: { name: 'temoin-c1.zip' } });
    expect(told).toEqual([3]);
  });

  test('of a bundle cut on the way keeps nothing', async () => {
    const { port } = serverThat(() => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(3));
          controller.error(new Error('cut'));
        },
      });
      return new Response(body);
    });
    expect(await port.bundle('c1', () => {})).toMatchObject({ ok: false, code: 'offline' });
  });
});
