import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { openApiDocument } from '../../../server/openapi/document.ts';
import { newServed, type Served } from '../served.ts';
import { PUBLIC_ORIGIN } from '../stage.ts';

let served: Served;
beforeAll(async () => {
  served = await newServed();
});
afterAll(() => served.close());

const METHODS = ['GET', 'PUT', 'POST', 'DELETE'];
/** Hono routes HEAD as GET. */
const HEAD_ONLY = '/api/blobs/{sha256}';

/** Every route of the interface, as OpenAPI writes it; the console's pages and files are not of it. */
function routes(): string[] {
  const all = createApp(served.context)
    .routes.filter(({ method }) => METHODS.includes(method))
    .map(({ method, path }) => ({ method: method.toLowerCase(), path: path.replace(/:(\w+)/g, '{$1}') }))
    .filter(
      ({ path }) =>
        /^\/(console\/api\/|api\/|invitation\/|healthz|openapi)/.test(path) && !path.endsWith('*'),
    );
  const written = all.map(({ method, path }) =>
    path === HEAD_ONLY && method === 'get' ? `head ${path}` : `${method} ${path}`,
  );
  return [...new Set(written)].sort();
}

describe('the description at /openapi.json', () => {
  test('is what the server answers', async () => {
    const answer = await fetch(`${served.server}/openapi.json`);
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument(PUBLIC_ORIGIN))));
  });

  test('has every route of the server and no other', () => {
    const { paths } = openApiDocument(PUBLIC_ORIGIN) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(described.sort(), 'describe it in server/openapi/').toEqual(routes());
  });

  test('names the failures of handing over a record, by status', () => {
    const text = JSON.stringify(openApiDocument(PUBLIC_ORIGIN));
    const document = JSON.parse(text);
    const { responses, requestBody } = document.paths['/api/records'].post;
    expect(responses['409'].description).toBe('missing-blobs, conflict');
    expect(requestBody.content['application/json'].schema.required).toEqual(['record', 'classification']);
  });
});

test('whatever fails, the answer is a code and a detail', async () => {
  const answer = await fetch(`${served.server}/api/nothing-here`, { method: 'POST' });
  expect([answer.status, await answer.json()]).toEqual([404, { code: 'not-found', detail: '' }]);
});

test('/healthz is well while the database answers', async () => {
  expect((await fetch(`${served.server}/healthz`)).status).toBe(200);
});
