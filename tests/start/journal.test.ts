import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journal } from '../../server/start/journal.ts';

test('a journal that cannot be written does not bring the server down', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'temoin-journal-'));
  const thrown: unknown[] = [];
  const note = (error: unknown) => thrown.push(error);
  process.on('uncaughtException', note);
  const say = journal(directory);
  say('une ligne');
  await new Promise((resolve) => setTimeout(resolve, 100));
  process.off('uncaughtException', note);
  rmSync(directory, { recursive: true });
  expect(thrown).toEqual([]);
});
