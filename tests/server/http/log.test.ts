import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { describeError } from '../../../server/http/log.ts';
import { newStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await newStage();
});
afterAll(() => stage.close());

test('an error of the database is logged without the words it quotes', async () => {
  const client = new pg.Client({ connectionString: stage.database.appUrl });
  await client.connect();
  const error = await client.query('select $1::uuid', ['Les grimbelins, dehors !']).catch((thrown) => thrown);
  await client.end();
  expect(error.message).toContain('grimbelins');
  expect(describeError(error)).not.toContain('grimbelins');
  expect(describeError(error)).toMatch(/^error, code 22P02\n\s+at /);
});

test('a bug of ours is logged with its message', () => {
  expect(describeError(new TypeError('x is not a function'))).toContain('TypeError, x is not a function');
});

test('http://127.0.0.1 is sent to the console’s one host, devices are not', async () => {
  const app = createApp({ ...stage.context, publicOrigin: 'http://localhost:4600' });
  const page = await app.request('http://127.0.0.1:4600/invitation/ABCD?x=1');
  expect([page.status, page.headers.get('location')]).toEqual([
    307,
    'http://localhost:4600/invitation/ABCD?x=1',
  ]);
  expect((await app.request('http://127.0.0.1:4600/healthz')).status).toBe(200);
  expect((await app.request('http://localhost:4600/invitation/ABCD')).status).toBe(404);
});
