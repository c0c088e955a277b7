import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_PATHS } from '../../../lib/console-api.ts';
import { createApp } from '../../../server/app.ts';
import { pageSchema } from '../../../server/console-api/case-page.ts';
import { consoleRoutes } from '../../../server/console-api/routes.ts';
import { openApiDocument } from '../../../server/openapi/document.ts';
import { clientOf, cookieOf, linkToken, signIn } from '../console-client.ts';
import { newHouse, receive } from '../console-scene.ts';
import { newServed, type Served } from '../served.ts';
import { PUBLIC_ORIGIN } from '../stage.ts';

let served: Served;
beforeAll(async () => {
  served = await newServed();
});
afterAll(() => served.close());

const reviewed = { after: 1, body: { kind: 'rejected', reason: 'Doublon.' } };
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

  test('says of each console route the status it really answers, and by which cookie', async () => {
    const house = await newHouse(served.context, 'Association Dahlia');
    const { case: id } = await receive(house);
    const app = consoleRoutes(served.context);
    const token = await linkToken(house);
    const [entering, alix] = [clientOf(app, PUBLIC_ORIGIN), await signIn(app, house)];
    const answers: [string, string, Response][] = [
      ['post', CONSOLE_PATHS.link, await entering.post(CONSOLE_PATHS.link, { token })],
      ['post', CONSOLE_PATHS.sessionOptions, await entering.post(CONSOLE_PATHS.sessionOptions)],
      ['get', CONSOLE_PATHS.me, await alix.get(CONSOLE_PATHS.me)],
      ['post', CONSOLE_PATHS.passkeyOptions, await alix.post(CONSOLE_PATHS.passkeyOptions)],
      ['get', CONSOLE_PATHS.cases, await alix.get(`${CONSOLE_PATHS.cases}?platform=x&text=a&limit=1`)],
      ['get', CONSOLE_PATHS.case('{id}'), await alix.get(CONSOLE_PATHS.case(id))],
      ['post', CONSOLE_PATHS.events('{id}'), await alix.post(CONSOLE_PATHS.events(id), reviewed)],
      ['post', CONSOLE_PATHS.bundle('{id}'), await alix.post(CONSOLE_PATHS.bundle(id))],
      ['get', CONSOLE_PATHS.invitations, await alix.get(CONSOLE_PATHS.invitations)],
      ['post', CONSOLE_PATHS.invitations, await alix.post(CONSOLE_PATHS.invitations)],
      ['delete', CONSOLE_PATHS.session, await alix.delete(CONSOLE_PATHS.session)],
    ];
    const { paths, components } = JSON.parse(JSON.stringify(openApiDocument(PUBLIC_ORIGIN)));
    for (const [method, path, { status }] of answers) {
      expect(Object.keys(paths[path][method].responses)[0], `${method} ${path}`).toBe(`${status}`);
    }
    const [, , entered] = answers[0] ?? [];
    expect(entered && cookieOf(entered)).toMatch(new RegExp(`^${components.securitySchemes.session.name}=`));
    const asked = paths[CONSOLE_PATHS.cases].get.parameters.map(({ name }: { name: string }) => name);
    expect(asked).toEqual(Object.keys(pageSchema.entries));
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
