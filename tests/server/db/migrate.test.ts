import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAssociation } from '../../../server/associations/create.ts';
import { createContext } from '../../../server/context.ts';
import { migrate } from '../../../server/db/migrate.ts';
import { MIGRATIONS } from '../../../server/db/migrations/list.ts';
import { prepareDatabase } from '../../../server/db/prepare.ts';
import { withClient } from '../../../server/postgres/client.ts';
import { emptyDatabase, type FreshDatabase } from '../database.ts';
import { temporaryFolder } from '../postgres/folder.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

test('three processes that start at once migrate once, and again is harmless', async () => {
  await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl)));
  await migrate(database.ownerUrl);
  const done = await withClient(database.ownerUrl, (client) =>
    client.query('select name from temoin_private.kysely_migration order by name'),
  );
  expect(done.rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));
});

test('a database made under another secret is refused: its logs’ keys would never open', async () => {
  const secret = 's'.repeat(32);
  await prepareDatabase(database.ownerUrl, secret);
  const options = { databaseUrl: database.appUrl, publicOrigin: 'http://temoin.test', secret };
  const context = createContext({ ...options, blobDirectory: temporaryFolder() });
  await createAssociation(context, { name: 'Association Bleuet' });
  await context.close();
  await prepareDatabase(database.ownerUrl, secret);
  await expect(prepareDatabase(database.ownerUrl, 'x'.repeat(32))).rejects.toThrow('sauvegarde');
});

test('every migration file is in the list, dated, in order', () => {
  const folder = join(import.meta.dirname, '../../../server/db/migrations');
  const files = readdirSync(folder).filter((name) => name !== 'list.ts');
  expect(Object.keys(MIGRATIONS), 'add it to server/db/migrations/list.ts').toEqual(
    files.map((name) => name.replace(/\.ts$/, '')).sort(),
  );
  for (const name of files) expect(name).toMatch(/^\d{8}T\d{4}-[a-z-]+\.ts$/);
});
