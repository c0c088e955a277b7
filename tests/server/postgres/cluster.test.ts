import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withClient } from '../../../server/postgres/client.ts';
import { startCluster } from '../../../server/postgres/cluster.ts';
import { clearStaleLocks, postmasterOn } from '../../../server/postgres/stale.ts';
import { temporaryFolder } from './folder.ts';

const start = (directory: string) => startCluster({ directory, environment: {} });

test('a second start finds the data of the first', async () => {
  const directory = temporaryFolder();
  const first = await start(directory);
  await withClient(first.ownerUrl, (client) => client.query("create table shelf as select 'Nana' as book"));
  await first.stop();
  const second = await start(directory);
  const { rows } = await withClient(second.ownerUrl, (client) => client.query('select book from shelf'));
  expect(rows).toEqual([{ book: 'Nana' }]);
  await second.stop();
  expect(postmasterOn(join(directory, 'cluster/data'))).toBeNull();
});

test('neither role is a superuser, and the one that serves cannot create anything', async () => {
  const cluster = await start(temporaryFolder());
  const { rows } = await withClient(cluster.ownerUrl, (client) =>
    client.query(`select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
      from pg_roles where rolname like 'temoin%' order by 1`),
  );
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
  expect(rows).toEqual([
    { rolname: 'temoin_app', ...none, rolcreatedb: false },
    { rolname: 'temoin_owner', ...none, rolcreatedb: true },
  ]);
  const creates = withClient(cluster.appUrl, (client) => client.query('create table mine ()'));
  await expect(creates).rejects.toThrow('permission denied');
  await cluster.stop();
});

test('the passwords are for their owner only, and no port of the machine is opened', async () => {
  const directory = temporaryFolder();
  const cluster = await start(directory);
  expect(statSync(join(directory, 'passwords.json')).mode & 0o777).toBe(0o600);
  const { rows } = await withClient(cluster.ownerUrl, (client) => client.query('show listen_addresses'));
  expect(rows).toEqual([{ listen_addresses: '' }]);
  const wrong = withClient(cluster.ownerUrl.replace(/:[^:@]+@/, ':guess@'), async () => {});
  await expect(wrong).rejects.toThrow('password authentication failed');
  await cluster.stop();
});

test('a launcher killed with -9 takes PostgreSQL with it, and what was committed is there at the next start', async () => {
  const directory = temporaryFolder();
  const launcher = spawn(process.execPath, [join(import.meta.dirname, 'launcher.ts'), directory]);
  const [url] = await once(launcher.stdout, 'data');
  await withClient(String(url).trim(), (client) =>
    client.query("create table shelf as select 'Nana' as book"),
  );
  launcher.kill('SIGKILL');
  const cluster = await start(directory);
  const { rows } = await withClient(cluster.ownerUrl, (client) => client.query('select book from shelf'));
  expect(rows).toEqual([{ book: 'Nana' }]);
  await cluster.stop();
});

test('lock files left by a kill -9, whose number is another process by now, do not prevent a start', async () => {
  const directory = temporaryFolder();
  const first = await start(directory);
  const folder = join(directory, 'cluster/data');
  const lock = readFileSync(join(folder, 'postmaster.pid'), 'utf8');
  const socketLock = readFileSync(join(folder, '.s.PGSQL.5432.lock'), 'utf8');
  await first.stop();
  const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? statSync(folder) : {});
  const alive = (text: string) => text.replace(/^\d+/, String(other.pid));
  writeFileSync(join(folder, 'postmaster.pid'), alive(lock));
  writeFileSync(join(folder, '.s.PGSQL.5432.lock'), alive(socketLock));
  const second = await start(directory);
  await second.stop();
  other.kill();
});

test('a second Témoin on the same data is refused in one sentence', async () => {
  const directory = temporaryFolder();
  const cluster = await start(directory);
  const second = clearStaleLocks(join(directory, 'cluster/data'), 200);
  await expect(second).rejects.toThrow(/déjà en marche sur ces données/);
  await cluster.stop();
});

test('a folder whose path is too long for a socket works all the same', async () => {
  const directory = join(temporaryFolder(), 'un-dossier-dont-le-nom-est-vraiment-tres-tres-long'.repeat(3));
  const cluster = await start(directory);
  await withClient(cluster.ownerUrl, (client) => client.query('select 1'));
  await cluster.stop();
  expect(cluster.directory).toBe(directory);
  expect(readdirSync('/tmp').filter((name) => name.startsWith('temoin-socket-'))).toEqual([]);
});

test('an initialisation killed half-way is begun again', async () => {
  const directory = temporaryFolder();
  const first = await start(directory);
  await first.stop();
  const folder = join(directory, 'cluster');
  renameSync(join(folder, 'data'), join(folder, 'data.partial'));
  const second = await start(directory);
  await second.stop();
  expect(readdirSync(folder)).toEqual(['data']);
});

const root = process.getuid?.() === 0;

test.runIf(root)(
  'under a closed home, root’s data go where PostgreSQL’s account can reach them',
  async () => {
    const home = temporaryFolder();
    chmodSync(home, 0o700);
    const first = await start(join(home, 'postgres'));
    expect(first.directory).toMatch(/^\/var\/lib\/temoin\//);
    await first.stop();
    const second = await start(join(home, 'postgres'));
    expect(second.directory).toBe(first.directory);
    await second.stop();
    rmSync(String(first.directory), { recursive: true });
  },
);
