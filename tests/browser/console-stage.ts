import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import { type Context, createContext } from '../../server/context.ts';
import { prepareDatabase } from '../../server/db/prepare.ts';
import { startCluster } from '../../server/postgres/cluster.ts';
import { serveApp } from '../../server/serve.ts';

/** The whole server with its console, on a database and a port of its own. */
export interface ConsoleStage {
  context: Context;
  origin: string;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts PostgreSQL and the server with the console's pages, which the run's set-up has built. */
export async function startConsole(): Promise<ConsoleStage> {
  const directory = mkdtempSync(join(tmpdir(), 'temoin-console-'));
  const cluster = await startCluster({ directory, fsync: false, environment: {} });
  const secret = randomBytes(32).toString('hex');
  const database = await cluster.createDatabase('console');
  await prepareDatabase(database.ownerUrl, secret);
  const port = await freePort();
  const blobDirectory = mkdtempSync(join(tmpdir(), 'temoin-blobs-'));
  const origin = `http://localhost:${port}`;
  const context = createContext({
    databaseUrl: database.appUrl,
    blobDirectory,
    secret,
    publicOrigin: origin,
    log: (line) => line.includes('Error') && console.error(line),
  });
  const serving = await serveApp(createApp(context), port);
  return {
    context,
    origin,
    async close() {
      await serving.close();
      await context.close();
      await cluster.stop();
      for (const folder of [directory, cluster.directory, blobDirectory]) {
        if (folder) rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
