import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { ENVIRONMENT } from './environment.ts';

/**
 * Runs the server, and stops it (SIGINT: fast, clean) as soon as the standard input closes: on purpose, or
 * because the process that started it is gone, kill -9 included. PostgreSQL never outlives Témoin.
 */
const WATCH = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( read -r _ <&3; kill -INT "$server" ) &
watch=$!
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

/** A running PostgreSQL. `ended` resolves when it is no longer there, whoever stopped it. */
export type Running = { readonly ended: Promise<void>; stop(): Promise<void>; hasEnded(): boolean };

function follow(child: ChildProcess): Running {
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  return {
    ended,
    hasEnded: () => over,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}

function settings(socket: string, fsync: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port: '5432',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Starts the server on a data folder, in a session of its own so that a Ctrl-C reaches it only through us.
 * Its log goes to the file `log`. Returns at once: connect to learn whether it is ready.
 */
export function launch(options: {
  binaries: Binaries;
  dataFolder: string;
  socket: string;
  log: string;
  account: Account;
  fsync: boolean;
}): Running {
  const { binaries, dataFolder, account } = options;
  const log = openSync(options.log, 'a', 0o600);
  const server = [
    join(binaries.bin, 'postgres'),
    '-D',
    dataFolder,
    ...settings(options.socket, options.fsync),
  ];
  const child = spawn('sh', ['-c', WATCH, 'temoin-postgres', ...server], {
    ...account,
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  child.stdin?.on('error', () => {});
  return follow(child);
}
