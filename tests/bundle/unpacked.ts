import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BundleInput } from '../../lib/bundle/input.ts';
import { bundleName } from '../../lib/bundle/names.ts';
import { bundleStream } from '../../server/bundle/export.ts';
import type { ReadFile } from '../../server/bundle/write-zip.ts';
import { temporary } from './temporary.ts';

const TOOLS = ['openssl', 'unzip', 'sha256sum'];

/** The tools this machine lacks to check a bundle without our code; a test skips and says so. */
export const lacking = TOOLS.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);

/** Writes the bundle of a case to a temporary folder. */
export async function writeBundle(
  input: BundleInput,
  readFile: ReadFile,
): Promise<{ zip: string; folder: string }> {
  const folder = temporary();
  const zip = join(folder, `${bundleName(input.case)}.zip`);
  await pipeline(await bundleStream(input, readFile), createWriteStream(zip));
  return { zip, folder };
}

/** Unpacks an archive with `unzip` and gives the bag's own folder. */
export function unpack(zip: string, folder: string, input: BundleInput): string {
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  return join(folder, bundleName(input.case));
}

/** Runs `verifier.sh` in a bag with a shell. */
export function runVerifier(
  bag: string,
  shell: readonly string[] = ['sh'],
): { status: number | null; out: string } {
  const [command = 'sh', ...args] = shell;
  const { status, stdout } = spawnSync(command, [...args, join(bag, 'verifier.sh')], { encoding: 'utf8' });
  return { status, out: stdout };
}
