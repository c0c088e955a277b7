import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './outcome.ts';

const ROOT = join(import.meta.dirname, '../..');
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

/**
 * The whole table of ratios, zooms and thirty screens, each picture held against the browser's own: the tests hold a
 * part of it, and this the rest, for it takes minutes.
 */
export async function pictures(say: (line: string) => void): Promise<Outcome> {
  const args = [VITEST, 'run', '--project', 'browser', 'tests/browser/picture-scale.test.ts'];
  const table = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, TEMOIN_LONG: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const wrong: string[] = [];
  let passed = 0;
  let rest = '';
  table.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => /[✓×]/.test(one))) {
      say(line.trim());
      if (line.includes('×')) wrong.push(line.trim());
      else passed += 1;
    }
  });
  const code = await new Promise<number | null>((resolve) => table.once('close', resolve));
  if (code !== 0 && wrong.length === 0) wrong.push(`the table ended with ${code}`);
  return { name: 'pictures against the browser’s own', kills: 0, midway: 0, sent: passed, faults: wrong };
}
