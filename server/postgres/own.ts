import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { withClient } from './client.ts';
import { type Cluster, sameServer } from './database.ts';
import { initialise, majorOf } from './initialise.ts';
import { passwordsIn } from './passwords.ts';
import type { Place } from './place.ts';
import { prepareBinaries } from './prepare.ts';
import { launch, type Running } from './process.ts';
import { untilReady } from './ready.ts';
import { APP, ensureDatabase, ensureRoles, OWNER } from './roles.ts';
import { socketFolder, socketUrl } from './socket.ts';
import { clearStaleLocks } from './stale.ts';

const DATABASE = 'temoin';

type Options = { binaries: Binaries; place: Place; account: Account; fsync: boolean };

async function run(options: Options, superuserPassword: string) {
  const { place, account, fsync } = options;
  const binaries = prepareBinaries(options.binaries, account);
  const { dataFolder } = place;
  if (majorOf(dataFolder) === null) initialise({ binaries, dataFolder, superuserPassword, account, fsync });
  await clearStaleLocks(dataFolder);
  const socket = socketFolder(dataFolder, account);
  const log = join(place.directory, 'postgres.log');
  const running = launch({ binaries, dataFolder, socket, log, account, fsync });
  await untilReady(running, socketUrl(socket, 'postgres', superuserPassword, 'postgres'), log);
  return { running, socket };
}

async function stopped(running: Running, socket: string, dataFolder: string): Promise<void> {
  await running.stop();
  if (socket !== dataFolder) rmSync(socket, { recursive: true, force: true });
}

/** Starts a PostgreSQL of our own on a folder: created on the first start, recovered after a kill -9. */
export async function startOwn(options: Options): Promise<Cluster> {
  const { directory, dataFolder } = options.place;
  const passwords = passwordsIn(directory, majorOf(dataFolder) === null);
  const { running, socket } = await run(options, passwords.superuser);
  const superuserUrl = socketUrl(socket, 'postgres', passwords.superuser, 'postgres');
  await withClient(superuserUrl, async (client) => {
    await ensureRoles(client, passwords);
    await ensureDatabase(client, DATABASE);
  });
  const urls = {
    ownerUrl: socketUrl(socket, OWNER, passwords.owner, DATABASE),
    appUrl: socketUrl(socket, APP, passwords.app, DATABASE),
  };
  return {
    ...urls,
    directory: options.place.directory,
    ended: running.ended,
    async createDatabase(name, template) {
      await withClient(superuserUrl, (client) => ensureDatabase(client, name, template));
      return sameServer(urls, name);
    },
    async dropDatabase(name) {
      await withClient(superuserUrl, (client) =>
        client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
      );
    },
    stop: () => stopped(running, socket, options.place.dataFolder),
  };
}
