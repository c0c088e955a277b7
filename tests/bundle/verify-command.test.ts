import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CASE, sampleCase } from './sample-case.ts';
import { writeBundle } from './unpacked.ts';

const COMMAND = join(import.meta.dirname, '../../server/verify.ts');
const run = (...args: string[]) => spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });

describe('the verifying command', { timeout: 30_000 }, () => {
  test('exits 0 and says what was proven and what was not', async () => {
    const made = await sampleCase();
    const { zip } = await writeBundle(made.input, made.readFile);
    const { status, stdout } = run(zip, '--log-key', made.input.logKey);
    expect(stdout).toContain('Le paquet est entier et cohérent.');
    expect(stdout).toContain('Non établi');
    expect(stdout).toContain('La clé du journal est celle que vous avez donnée.');
    expect(status).toBe(0);
    const told = JSON.parse(run(zip, '--json').stdout);
    expect(told).toMatchObject({ ok: true, proven: { case: CASE, records: [{ path: 'data/record.json' }] } });
    expect(told.notProven.length).toBeGreaterThan(3);
  });

  test('exits 1 and names the piece and the reason', async () => {
    const made = await sampleCase();
    const { zip } = await writeBundle(made.input, made.readFile);
    const bytes = readFileSync(zip);
    bytes.write('L', bytes.indexOf('RELEVÉ DE CONTENU'));
    writeFileSync(zip, bytes);
    const { status, stdout } = run(zip);
    expect(stdout).toContain('LISEZMOI.txt');
    expect(status).toBe(1);
    expect(JSON.parse(run(zip, '--json').stdout)).toMatchObject({
      ok: false,
      code: 'changed-file',
      piece: 'LISEZMOI.txt',
    });
  });

  test('exits 2 where it is not told which file', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run verify') });
    expect(run('a.zip', '--what')).toMatchObject({ status: 2 });
  });
});
