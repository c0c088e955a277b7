import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { manifestText } from '../../lib/bundle/manifest.ts';
import type { Piece } from '../../lib/bundle/piece.ts';
import type { Bag } from '../../lib/bundle/verify/bag.ts';
import { temporary } from './temporary.ts';

/** The paths of the files of an unpacked bag, from its folder. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** An unpacked bag as `verifyBundle` takes it. */
export function bagOf(folder: string): Bag {
  const pieces = filesOf(folder).map((path): [string, Piece] => {
    const bytes = Uint8Array.from(readFileSync(join(folder, path)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [path, { path, size: bytes.length, sha256, bytes }];
  });
  return { name: basename(folder), pieces: new Map(pieces) };
}

/** A copy of an unpacked bag to do harm to. */
export function copyOf(folder: string): string {
  const copy = join(temporary(), basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Makes the manifests of an unpacked bag right again for whatever it now holds, as a careful forger would. */
export function remakeManifests(folder: string): void {
  const all = () => [...bagOf(folder).pieces.values()];
  const payload = all().filter(({ path }) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const info = readFileSync(join(folder, 'bag-info.txt'), 'utf8');
  writeFileSync(
    join(folder, 'bag-info.txt'),
    info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`),
  );
  writeFileSync(join(folder, 'manifest-sha256.txt'), manifestText(payload));
  const tags = all().filter(({ path }) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
  writeFileSync(join(folder, 'tagmanifest-sha256.txt'), manifestText(tags));
}
