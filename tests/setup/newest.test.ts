import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isBuilt } from '../../server/setup/newest.mjs';

const folder = mkdtempSync(join(tmpdir(), 'temoin-newest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, seconds: number): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, seconds, seconds);
  return full;
}

test('what was built stands until one source, however deep, is newer', () => {
  const built = write('out/manifest.json', 1000);
  write('lib/log/tree.ts', 900);
  const sources = [join(folder, 'lib'), join(folder, 'absent')];
  expect(isBuilt(built, sources)).toBe(true);
  write('lib/log/tree.ts', 1001);
  expect(isBuilt(built, sources)).toBe(false);
});

test('what was never built is not', () => {
  expect(isBuilt(join(folder, 'nothing'), [])).toBe(false);
});
