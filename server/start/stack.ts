import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { type Context, createContext } from '../context.ts';
import { prepareDatabase } from '../db/prepare.ts';
import { startJobs } from '../jobs/run.ts';
import { startCluster } from '../postgres/cluster.ts';
import type { Cluster } from '../postgres/database.ts';
import { startPractice } from '../practice/start.ts';
import { type Serving, serveApp } from '../serve.ts';
import type { Closing } from './closing.ts';
import { type Entrances, openDemonstration } from './demonstration.ts';
import type { Ports } from './ports.ts';
import { secretIn } from './secret.ts';

/** Everything `npm start` runs but the browser. */
export type Stack = Entrances & {
  readonly cluster: Cluster;
  readonly context: Context;
  /** The server and its console: `http://localhost:8016`. */
  readonly origin: string;
  readonly server: Serving;
  /** The practice ground, under another host name: cookies ignore ports. */
  readonly practice: string;
};

/** `directory` exists and can be reached by PostgreSQL's account; `log` gets the server's lines. */
export type StackOptions = {
  readonly directory: string;
  readonly ports: Ports;
  readonly closing: Closing;
  readonly fsync?: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  log(line: string): void;
};

async function startDatabase(options: StackOptions, secret: string): Promise<Cluster> {
  const { directory, fsync = true, environment = process.env } = options;
  const cluster = await startCluster({ directory: join(directory, 'postgres'), fsync, environment });
  options.closing.add(() => cluster.stop());
  await prepareDatabase(cluster.ownerUrl, secret);
  return cluster;
}

/** What people captured is for the server's account only. */
function blobDirectoryIn(directory: string): string {
  const blobs = join(directory, 'blobs');
  mkdirSync(blobs, { recursive: true });
  chmodSync(blobs, 0o700);
  return blobs;
}

/** Starts PostgreSQL, the server with its console, and the practice ground; adds how to end each to `closing`. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, ports, closing } = options;
  const secret = secretIn(directory);
  const cluster = await startDatabase(options, secret);
  const origin = `http://localhost:${ports.server}`;
  const context = createContext({
    databaseUrl: cluster.appUrl,
    blobDirectory: blobDirectoryIn(directory),
    secret,
    publicOrigin: origin,
    log: options.log,
  });
  closing.add(() => context.close());
  const entrances = await openDemonstration(context, { ownerUrl: cluster.ownerUrl, directory });
  const server = await serveApp(createApp(context), ports.server);
  closing.add(() => server.close());
  const jobs = await startJobs(context, cluster.ownerUrl);
  closing.add(() => jobs.stop());
  const practice = await startPractice({ port: ports.practice });
  closing.add(() => practice.close());
  return {
    ...entrances,
    cluster,
    context,
    origin,
    server,
    practice: `http://ronde.localhost:${practice.port}/`,
  };
}
