import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyBundle } from '../../lib/bundle/verify/verify.ts';
import { readBag } from '../bundle/read-zip.ts';
import { bundleTexts } from '../bundle/texts.ts';

/** One way of checking a bundle, and what it said. */
export interface Check {
  how: string;
  passed: boolean;
  said: string;
}

function run(how: string, program: string, args: readonly string[], cwd: string): Check {
  try {
    const said = execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return { how, passed: true, said: said.trim() };
  } catch (error) {
    const output = error as { stdout?: string; stderr?: string };
    return {
      how,
      passed: false,
      said: `${output.stdout ?? ''}${output.stderr ?? ''}`.trim() || String(error),
    };
  }
}

function withoutOurCode(zip: string): Check[] {
  const folder = mkdtempSync(join(tmpdir(), 'temoin-bundle-'));
  try {
    const unzip = run('unzip', 'unzip', ['-q', zip, '-d', folder], folder);
    const [top] = readdirSync(folder);
    if (!unzip.passed || top === undefined) return [unzip];
    const bag = readdirSync(folder).includes('bagit.txt') ? folder : join(folder, top);
    const manifest = (name: string) => run(name, 'sha256sum', ['--strict', '--quiet', '-c', name], bag);
    return [
      unzip,
      manifest('manifest-sha256.txt'),
      manifest('tagmanifest-sha256.txt'),
      run('verifier.sh', 'sh', ['./verifier.sh'], bag),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks a bundle every way there is: `unzip`, `sha256sum`, `verifier.sh`, and our own code. */
export async function checkBundle(zip: string): Promise<Check[]> {
  const bag = await readBag(zip);
  const verdict = bag.ok ? await verifyBundle(bag.value, bundleTexts, null) : bag;
  const ours: Check = {
    how: 'npm run verify',
    passed: verdict.ok,
    said: verdict.ok ? 'verified' : `${verdict.code}: ${verdict.detail}`,
  };
  return [...withoutOurCode(zip), ours];
}
