import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_PATHS } from '../../lib/console-api.ts';
import { rateLimit } from '../../server/console-api/rate.ts';
import { consoleRoutes } from '../../server/console-api/routes.ts';
import { connect } from '../../server/db/connect.ts';
import type { NodeEnv } from '../../server/http/body.ts';
import { serveApp } from '../../server/serve.ts';
import { clientOf, cookieOf, linkToken, signIn } from './console-client.ts';
import { type House, newHouse } from './console-scene.ts';
import { newStage, type Stage } from './stage.ts';

let stage: Stage;
let bleuet: House;
let app: Hono;
const visitor = () => clientOf(app, stage.context.publicOrigin);

beforeAll(async () => {
  stage = await newStage();
  bleuet = await newHouse(stage.context, 'Association Bleuet');
  app = consoleRoutes(stage.context);
});
afterAll(() => stage.close());

describe('a one-time link', () => {
  test('lets its moderator in, and says who they are', async () => {
    const entered = await visitor().post(CONSOLE_PATHS.link, { token: await linkToken(bleuet) });
    expect(entered.status).toBe(200);
    expect(await entered.json()).toEqual({
      moderator: { id: bleuet.moderator.id, name: 'Alix Relit' },
      association: { id: bleuet.association.id, name: 'Association Bleuet' },
      passkeys: 0,
    });
  });

  test('works once, even for two who press at the same instant', async () => {
    const token = await linkToken(bleuet);
    const both = await Promise.all([1, 2].map(() => visitor().post(CONSOLE_PATHS.link, { token })));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401]);
    expect((await visitor().post(CONSOLE_PATHS.link, { token })).status).toBe(401);
  });

  test('is worth nothing after 24 hours', async () => {
    const token = await linkToken(bleuet);
    stage.clock.now = new Date(Date.now() + 24 * 3_600_000 + 1000);
    const late = await visitor().post(CONSOLE_PATHS.link, { token });
    stage.clock.now = null;
    expect(late.status).toBe(401);
  });

  test('and a session are kept as hashes only', async () => {
    const token = await linkToken(bleuet);
    const entered = await visitor().post(CONSOLE_PATHS.link, { token });
    const session = cookieOf(entered).split('=')[1] ?? '';
    const owner = connect(stage.database.ownerUrl, 1);
    const rows = await owner.selectFrom('session').selectAll().execute();
    const links = await owner.selectFrom('moderator_link').selectAll().execute();
    await owner.destroy();
    const kept = JSON.stringify([rows, links], (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64url') : value,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(kept).not.toContain(session);
    expect(kept).not.toContain(token);
  });
});

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends, over https alone', async () => {
    const entered = await visitor().post(CONSOLE_PATHS.link, { token: await linkToken(bleuet) });
    const cookie = entered.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-temoin=[\w-]{43};/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/', 'Max-Age=43200']) {
      expect(cookie).toContain(part);
    }
    expect(cookie).not.toContain('Domain');
  });

  test('on http://localhost is the same cookie without what http cannot hold', async () => {
    const local = consoleRoutes({ ...stage.context, publicOrigin: 'http://localhost:4600' });
    const entered = await clientOf(local, 'http://localhost:4600').post(CONSOLE_PATHS.link, {
      token: await linkToken(bleuet),
    });
    expect(entered.headers.get('set-cookie')).toMatch(
      /^temoin=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('ends after twelve hours', async () => {
    const alix = await signIn(app, bleuet);
    expect((await alix.get(CONSOLE_PATHS.me)).status).toBe(200);
    stage.clock.now = new Date(Date.now() + 12 * 3_600_000 + 1000);
    const late = await alix.get(CONSOLE_PATHS.me);
    stage.clock.now = null;
    expect(late.status).toBe(401);
    expect(await late.json()).toMatchObject({ code: 'signed-out' });
  });

  test('ends when its moderator leaves', async () => {
    const alix = await signIn(app, bleuet);
    expect((await alix.delete(CONSOLE_PATHS.session)).status).toBe(204);
    expect((await alix.get(CONSOLE_PATHS.me)).status).toBe(401);
  });

  test('is asked for on every route that shows or does anything', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const file = CONSOLE_PATHS.file(id, 'a'.repeat(64));
    for (const path of [
      CONSOLE_PATHS.me,
      CONSOLE_PATHS.cases,
      CONSOLE_PATHS.case(id),
      file,
      CONSOLE_PATHS.invitations,
    ]) {
      expect((await visitor().get(path)).status, path).toBe(401);
    }
    for (const path of [
      CONSOLE_PATHS.events(id),
      CONSOLE_PATHS.bundle(id),
      CONSOLE_PATHS.invitations,
      CONSOLE_PATHS.passkeys,
    ]) {
      expect((await visitor().post(path)).status, path).toBe(401);
    }
  });
});

describe('a request from elsewhere', () => {
  test('writes nothing, whatever cookie the browser was tricked into sending', async () => {
    const alix = await signIn(app, bleuet);
    for (const origin of ['http://piege.example', 'null', 'http://temoin.test.piege.example']) {
      const forged = await alix.post(CONSOLE_PATHS.invitations, {}, { origin });
      expect(forged.status, origin).toBe(403);
    }
    const list = (await (await alix.get(CONSOLE_PATHS.invitations)).json()) as { invitations: unknown[] };
    expect(list.invitations).toEqual([]);
  });

  test('without an Origin is refused too', async () => {
    const bare = await app.request(`${stage.context.publicOrigin}${CONSOLE_PATHS.link}`, {
      method: 'POST',
      body: JSON.stringify({ token: await linkToken(bleuet) }),
    });
    expect(bare.status).toBe(403);
  });
});

describe('signing in', () => {
  test('slows down whoever tries too often', async () => {
    const own = consoleRoutes(stage.context);
    const tries = await Promise.all(
      Array.from({ length: 31 }, () =>
        clientOf(own, stage.context.publicOrigin).post(CONSOLE_PATHS.link, { token: 'x'.repeat(43) }),
      ),
    );
    const statuses = tries.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test('behind a proxy of this machine, of one stranger keeps nobody else out', async () => {
    const limited = new Hono<NodeEnv>().post('/', rateLimit(stage.context.now, 2), (c) => c.text('in'));
    const serving = await serveApp(limited, 0);
    const from = async (forwarded: string) => {
      const headers = { 'x-forwarded-for': forwarded };
      return (await fetch(`http://127.0.0.1:${serving.port}/`, { method: 'POST', headers })).status;
    };
    const stranger = ['203.0.113.7', '198.51.100.1, 203.0.113.7', '198.51.100.2, 203.0.113.7'];
    const statuses = await Promise.all(stranger.map(from));
    expect(statuses.sort()).toEqual([200, 200, 429]);
    expect(await from('203.0.113.8')).toBe(200);
    await serving.close();
  });

  test('by a passkey that nobody registered tells nothing but « signed-out »', async () => {
    const assertion = {
      id: 'A'.repeat(22),
      rawId: 'A'.repeat(22),
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
    };
    const answer = await visitor().post(CONSOLE_PATHS.session, assertion);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ code: 'signed-out', detail: '' });
  });
});

describe('a page of the console', () => {
  test('runs its own files only, and stands in no other page', async () => {
    const page = await visitor().get('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-src 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is not cached where it answers data', async () => {
    const alix = await signIn(app, bleuet);
    expect((await alix.get(CONSOLE_PATHS.me)).headers.get('cache-control')).toBe('no-store');
  });
});
