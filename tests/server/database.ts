import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '../../server/postgres/client.ts';
import { type DatabaseUrls, sameServer } from '../../server/postgres/database.ts';

/** A database of a test file's own. */
export type FreshDatabase = DatabaseUrls & { drop(): Promise<void> };

async function create(template: string): Promise<FreshDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(cluster.ownerUrl, (client) =>
    client.query(`create database ${name} template ${template}`),
  );
  return {
    ...sameServer(cluster, name),
    async drop() {
      await withClient(cluster.ownerUrl, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A database with every table and nothing in them. */
export function freshDatabase(): Promise<FreshDatabase> {
  return create(inject('cluster').template);
}

/** A database without a table, for what tests the migrations themselves. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return create('template0');
}
