/** A database, an association and an invitation in a throw-away folder; the server itself is a process that may be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Context, createContext } from '../../server/context.ts';
import { prepareDatabase } from '../../server/db/prepare.ts';
import { startCluster } from '../../server/postgres/cluster.ts';
import { reachablePlace } from '../../server/postgres/place.ts';
import { type Entrances, openDemonstration } from '../../server/start/demonstration.ts';
import { secretIn } from '../../server/start/secret.ts';

/** What torture runs on. */
export interface Ground extends Entrances {
  origin: string;
  /** For reading what is kept, whatever becomes of the server's own process. */
  context: Context;
  directory: string;
  /** Starts the server's process and waits until it answers. */
  startServer(): Promise<ChildProcess>;
  end(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Makes the ground. */
export async function newGround(): Promise<Ground> {
  const parent = reachablePlace(join(import.meta.dirname, '../../.output'));
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'torture-'));
  // initdb writes as PostgreSQL's own account, which must be able to pass.
  mkdirSync(join(directory, 'blobs'), { mode: 0o700 });
  chmodSync(directory, 0o711);
  const secret = secretIn(directory);
  const cluster = await startCluster({
    directory: join(directory, 'postgres'),
    fsync: true,
    environment: {},
  });
  await prepareDatabase(cluster.ownerUrl, secret);
  const origin = `http://localhost:${await freePort()}`;
  const options = {
    databaseUrl: cluster.appUrl,
    blobDirectory: join(directory, 'blobs'),
    secret,
    publicOrigin: origin,
  };
  const context = createContext({ ...options, log: () => {} });
  const entrances = await openDemonstration(context, { ownerUrl: cluster.ownerUrl, directory });
  return {
    ...entrances,
    origin,
    context,
    directory,
    async startServer() {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'server-process.ts')], {
        env: { ...process.env, TORTURE: JSON.stringify(options) },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      for (let attempt = 0; !(await answers(origin)); attempt++) {
        if (attempt > 200) throw new Error('the server does not answer');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return child;
    },
    async end() {
      await context.close();
      await cluster.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
