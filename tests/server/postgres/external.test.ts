import { expect, inject, test } from 'vitest';
import { withClient } from '../../../server/postgres/client.ts';
import { startCluster } from '../../../server/postgres/cluster.ts';

const { ownerUrl, appUrl } = inject('cluster');

const given = (environment: Record<string, string>) =>
  startCluster({ directory: '/nowhere', environment: { DATABASE_OWNER_URL: ownerUrl, ...environment } });

test('a server that is given is used as it is, and left running', async () => {
  const cluster = await given({ DATABASE_URL: appUrl });
  expect(cluster).toMatchObject({ ownerUrl, appUrl, directory: null });
  const other = await cluster.createDatabase('given_by_somebody');
  await withClient(other.ownerUrl, (client) => client.query('create table shelf ()'));
  await cluster.dropDatabase('given_by_somebody');
  await cluster.stop();
  await withClient(ownerUrl, (client) => client.query('select 1'));
});

test('a role that row-level security would not hold is refused, in one sentence', async () => {
  await expect(given({ DATABASE_URL: ownerUrl })).rejects.toThrow(/doit servir avec le rôle temoin_app/);
});

test('a server that does not answer is named, in one sentence', async () => {
  const silent = given({ DATABASE_URL: 'postgresql://temoin_app@127.0.0.1:1/temoin' });
  await expect(silent).rejects.toThrow(/La base de DATABASE_URL ne répond pas/);
});
