import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../lib/result.ts';
import { InvitationsModel } from '../../server/console/invitations/invitations-model.ts';
import { routeOf } from '../../server/console/route.ts';
import { SessionModel } from '../../server/console/session-model.ts';
import { alix, silentPort } from './scene.ts';

describe('a session', () => {
  test('is found again when the page opens', async () => {
    const session = new SessionModel(silentPort({ me: async () => ok(alix) }));
    expect(session.me.value).toBe('unknown');
    await session.find();
    expect(session.me.value).toEqual(alix);
  });

  test('that nobody has is no fault', async () => {
    const session = new SessionModel(silentPort({ me: async () => fail('signed-out') }));
    await session.find();
    expect(session.me.value).toBeNull();
    expect(session.failure.value).toBeNull();
  });

  test('is not left when the server did not hear it', async () => {
    const session = new SessionModel(silentPort({ me: async () => ok(alix) }));
    await session.find();
    await session.leave();
    expect(session.me.value).toEqual(alix);
    expect(session.failure.value).toBe('offline');
  });

  test('by a passkey that was not given says that nothing was done', async () => {
    const session = new SessionModel(silentPort({ enterByPasskey: async () => fail('cancelled') }));
    expect(await session.enterByPasskey()).toBe(false);
    expect(session.failure.value).toBe('cancelled');
  });
});

describe('an address of the console', () => {
  const route = (path: string) => routeOf(new URL(path, 'http://localhost:4600'));

  test('names its page', () => {
    expect(route('/')).toMatchObject({ page: 'queue' });
    expect(route('/dossiers/00000000-0000-4000-8000-000000000000')).toEqual({
      page: 'case',
      id: '00000000-0000-4000-8000-000000000000',
    });
    expect(route('/dossiers/autre')).toEqual({ page: 'unknown' });
  });

  test('carries a one-time token in its fragment, which no server is sent', () => {
    expect(route('/entrer#jeton')).toEqual({ page: 'entry', token: 'jeton' });
    expect(route('/entrer')).toEqual({ page: 'entry', token: null });
  });
});

test('an invitation is shown when it is made, and the list is read again', async () => {
  const made = {
    code: 'K7PM-3XQ9-TD2W',
    address: 'http://localhost/invitation/x',
    expiresAt: '2026-12-01T00:00:00Z',
  };
  const lists: number[] = [];
  const model = new InvitationsModel({
    invite: async () => ok(made),
    invitations: async () => {
      lists.push(1);
      return ok({ invitations: [] });
    },
  });
  await model.reload();
  await model.invite();
  expect(model.made.value).toEqual(made);
  expect(lists).toHaveLength(2);
});
