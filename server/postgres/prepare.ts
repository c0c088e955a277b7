import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { reaches, SHARED_STATE } from './place.ts';

/**
 * npm keeps no symbolic links in a package; the package's own install script makes those its libraries need,
 * and npm may have been told not to run it.
 */
function makeLinks(native: string): void {
  const libraries = existsSync(join(native, 'lib')) ? readdirSync(join(native, 'lib')) : [];
  if (libraries.includes('libpq.so') || !existsSync(join(native, 'pg-symlinks.json'))) return;
  spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: dirname(native) });
}

function copied(native: string, binaries: Binaries): Binaries {
  const place = join(SHARED_STATE, `postgresql-${binaries.version}`);
  if (!existsSync(place)) {
    const partial = `${place}.${process.pid}`;
    mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
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
  return reaches(account, binaries.bin) ? binaries : copied(native, binaries);
}
