import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { makeFolder, reaches, SHARED_STATE } from './place.ts';

/**
 * npm keeps no symbolic links in a package; the package's own install script makes those its libraries need,
 * and npm may have been told not to run it.
 */
function makeLinks(native: string): void {
  const libraries = existsSync(join(native, 'lib')) ? readdirSync(join(native, 'lib')) : [];
  if (libraries.includes('libpq.so') || !existsSync(join(native, 'pg-symlinks.json'))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: dirname(native) });
}

/** npm gives files the umask of whoever runs it: root's may close them to everyone else. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

function copied(native: string, binaries: Binaries): Binaries {
  const place = join(SHARED_STATE, `postgresql-${binaries.version}`);
  if (!existsSync(place)) {
    const partial = `${place}.${process.pid}`;
    makeFolder(SHARED_STATE);
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    openToAll(partial);
    try {
      renameSync(partial, place);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return { ...binaries, bin: join(place, 'bin') };
}

/** The same programs, ready to run by that account: npm's get their links, and a copy where it can reach them. */
export function prepareBinaries(binaries: Binaries, account: Account): Binaries {
  if (binaries.source === 'system') return binaries;
  const native = dirname(binaries.bin);
  makeLinks(native);
  return reaches(account, join(binaries.bin, 'postgres')) ? binaries : copied(native, binaries);
}
