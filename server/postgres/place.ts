import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, postgresAccount } from './account.ts';

/** Where what PostgreSQL's account must reach is kept when the clone lies in a closed folder. */
export const SHARED_STATE = '/var/lib/temoin';

/** A cluster's files: `directory` (passwords, log) is ours, `dataFolder` in it is PostgreSQL's. */
export type Place = { readonly directory: string; readonly dataFolder: string };

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Whether an account can go through every folder down to `path` (what does not exist yet is left out). */
export function reaches(account: Account, path: string): boolean {
  if (account === null) return true;
  const test = spawnSync('test', ['-x', nearestExisting(resolve(path))], { ...account, cwd: '/' });
  return test.status === 0;
}

/**
 * The folder itself where PostgreSQL's account can reach it, else a place of its own under /var/lib/temoin,
 * always the same for the same folder (a clone under root's closed home). Creates nothing.
 */
export function reachablePlace(wanted: string, account: Account = postgresAccount()): string {
  const path = resolve(wanted);
  if (path.startsWith(`${SHARED_STATE}/`) || reaches(account, dirname(path))) return path;
  const clone = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join(SHARED_STATE, `${basename(dirname(path))}-${clone}`);
}

/**
 * Makes a folder that others may go through (not read), whatever the umask: PostgreSQL's account must, where we are
 * root. Elsewhere it is closed to everyone else.
 */
export function makeFolder(path: string): void {
  const root = process.getuid?.() === 0;
  if (path.startsWith(`${SHARED_STATE}/`)) makeFolder(SHARED_STATE);
  mkdirSync(path, { recursive: true });
  chmodSync(path, root ? 0o711 : 0o700);
}

/** Makes the folders of a cluster, where PostgreSQL's account can reach them. Harmless to repeat. */
export function preparePlace(wanted: string, account: Account): Place {
  const directory = reachablePlace(wanted, account);
  const cluster = join(directory, 'cluster');
  makeFolder(directory);
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (account) chownSync(cluster, account.uid, account.gid);
  return { directory, dataFolder: join(cluster, 'data') };
}
