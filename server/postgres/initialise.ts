import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { ENVIRONMENT } from './environment.ts';
import { Refusal } from './refusal.ts';

/** The major version that wrote a data folder; `null` where there is none yet. */
export function majorOf(dataFolder: string): number | null {
  const file = join(dataFolder, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

function locale(): string {
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const wanted = ['C.UTF-8', 'C.utf8', 'fr_FR.UTF-8', 'fr_FR.utf8', 'en_US.UTF-8', 'en_US.utf8'];
  return wanted.find((name) => known.split('\n').includes(name)) ?? 'C';
}

function initdb(binaries: Binaries, folder: string, passwordFile: string, account: Account, sync: boolean) {
  const options = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale()}`,
    '--lc-messages=C',
    ...(sync ? [] : ['--no-sync']),
  ];
  return spawnSync(join(binaries.bin, 'initdb'), options, {
    ...account,
    cwd: '/',
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
}

/**
 * Makes a new data folder, all or nothing: it is written under another name and renamed, so that a start
 * killed half-way leaves nothing that looks finished. Throws {@link Refusal} with initdb's own words.
 */
export function initialise(options: {
  binaries: Binaries;
  dataFolder: string;
  superuserPassword: string;
  account: Account;
  fsync: boolean;
}): void {
  const { binaries, dataFolder, account } = options;
  const partial = `${dataFolder}.partial`;
  const passwordFile = `${dataFolder}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (account) for (const path of [partial, passwordFile]) chownSync(path, account.uid, account.gid);
  const answer = initdb(binaries, partial, passwordFile, account, options.fsync);
  rmSync(passwordFile, { force: true });
  if (answer.status !== 0) {
    const why = (answer.stderr || String(answer.error ?? '')).trim().split('\n').at(-1);
    throw new Refusal(`PostgreSQL n’a pas pu créer sa base dans ${dataFolder} : ${why}`);
  }
  renameSync(partial, dataFolder);
}
