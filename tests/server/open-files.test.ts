import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { createApp } from '../../server/app.ts';
import { consoleRoutes } from '../../server/console-api/routes.ts';
import { type Serving, serveApp } from '../../server/serve.ts';
import { clientOf, cookieOf, linkToken } from './console-client.ts';
import { newHouse, receive } from './console-scene.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let serving: Serving;
let cookie: string;
let id: string;
let picture: string;

const big = (fill: number) =>
  ({
    role: 'picture',
    made: 'pixels',
    mediaType: 'image/png',
    bytes: Buffer.alloc(9_000_000, fill),
  }) as const;

beforeAll(async () => {
  stage = await newStage();
  const house = await newHouse(stage.context, 'Association Bleuet');
  serving = await serveApp(createApp(stage.context), 0);
  const received = await receive(house, { files: [big(1), big(2)] });
  [id, picture] = [received.case, received.files[0]?.sha256 ?? ''];
  const entered = await clientOf(consoleRoutes(stage.context), stage.context.publicOrigin).post(
    CONSOLE_PATHS.link,
    {
      token: await linkToken(house),
    },
  );
  cookie = cookieOf(entered);
});
afterAll(async () => {
  await serving.close();
  await stage.close();
});

/** Asks, and goes away once `enough` of the answer has come. */
async function ask(method: string, path: string, enough: 'data' | 'end'): Promise<void> {
  const headers = { cookie, origin: stage.context.publicOrigin };
  const asked = request({ port: serving.port, host: '127.0.0.1', method, path, headers });
  asked.on('error', () => {});
  const answer = await new Promise<IncomingMessage>((resolve) => asked.once('response', resolve).end());
  const seen = new Promise((resolve) => answer.once(enough, resolve));
  answer.resume();
  await seen;
  asked.destroy();
}

const openFiles = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    const link = `/proc/self/fd/${fd}`;
    return existsSync(link) && readlinkSync(link).startsWith(stage.blobDirectory);
  });

describe.skipIf(!existsSync('/proc/self/fd'))('no file stays open behind', () => {
  test.each([
    ['an export that was given up', 'POST', () => CONSOLE_PATHS.bundle(id), 'data'],
    ['a picture that was given up', 'GET', () => CONSOLE_PATHS.file(id, picture), 'data'],
    ['a question about a picture', 'HEAD', () => CONSOLE_PATHS.file(id, picture), 'end'],
  ] as const)('%s', async (_what, method, path, enough) => {
    for (let n = 0; n < 3; n += 1) await ask(method, path(), enough);
    await expect.poll(() => openFiles().length, { timeout: 3000 }).toBe(0);
  });
});
