import { chownSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** A socket's path may not exceed 103 bytes on macOS, 107 on Linux. */
const LONGEST = 103;
const FILE = '/.s.PGSQL.5432.lock';

/** The folder of the Unix socket: the data folder itself, or where its path is too long, one made in /tmp. */
export function socketFolder(dataFolder: string, account: Account): string {
  if (Buffer.byteLength(dataFolder + FILE) <= LONGEST) return dataFolder;
  const folder = mkdtempSync(join('/tmp', 'temoin-socket-'));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A connection address through that folder's Unix socket: no port of the machine is opened. */
export function socketUrl(folder: string, user: string, password: string, database: string): string {
  return `postgresql://${user}:${password}@${encodeURIComponent(folder)}:5432/${database}`;
}
