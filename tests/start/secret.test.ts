import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { passwordsIn } from '../../server/postgres/passwords.ts';
import { Refusal } from '../../server/postgres/refusal.ts';
import { secretIn } from '../../server/start/secret.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'temoin-secret-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the server’s secret', () => {
  test('is made once, for its owner’s eyes only', () => {
    const secret = secretIn(directory);
    expect(secret).toHaveLength(43);
    expect(secretIn(directory)).toBe(secret);
    expect(statSync(join(directory, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('that cannot be read is never replaced: it alone opens the logs’ keys', () => {
    mkdirSync(join(directory, 'secret'));
    expect(() => secretIn(directory)).toThrow(Refusal);
    expect(statSync(join(directory, 'secret')).isDirectory()).toBe(true);
  });

  test('that is gone or cut short is not made anew over data that are there', () => {
    mkdirSync(join(directory, 'postgres/cluster/data'), { recursive: true });
    expect(() => secretIn(directory)).toThrow('sauvegarde');
    writeFileSync(join(directory, 'secret'), 'court\n');
    expect(() => secretIn(directory)).toThrow('sauvegarde');
    expect(readFileSync(join(directory, 'secret'), 'utf8')).toBe('court\n');
  });
});

describe('the passwords of the database', () => {
  test('are found again, and never replaced under a cluster that knows the old ones', () => {
    const made = passwordsIn(directory, true);
    expect(passwordsIn(directory, false)).toEqual(made);
    const path = join(directory, 'passwords.json');
    writeFileSync(path, '{"superuser":');
    chmodSync(path, 0o600);
    expect(() => passwordsIn(directory, false)).toThrow(Refusal);
    expect(readFileSync(path, 'utf8')).toBe('{"superuser":');
    rmSync(path);
    expect(() => passwordsIn(directory, false)).toThrow(Refusal);
  });
});
