import { expect, test } from 'vitest';
import { withClient } from '../../server/postgres/client.ts';
import { emptyDatabase } from './database.ts';

test('every test file has a database of its own, and the role that serves is held by row-level security', async () => {
  const [one, other] = [await emptyDatabase(), await emptyDatabase()];
  await withClient(one.ownerUrl, async (client) => {
    await client.query('create table shelf (book text)');
    await client.query('grant select on shelf to temoin_app');
    await client.query("insert into shelf values ('Germinal')");
    await client.query('alter table shelf enable row level security');
  });
  const seen = await withClient(one.appUrl, (client) => client.query('select * from shelf'));
  expect(seen.rows).toEqual([]);
  await withClient(other.appUrl, async (client) => {
    await expect(client.query('select * from shelf')).rejects.toThrow('does not exist');
    await expect(client.query('create table mine ()')).rejects.toThrow('permission denied');
  });
  await one.drop();
  await other.drop();
});
