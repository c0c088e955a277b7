import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** One password a role of the cluster, made up by the machine. */
export type Passwords = { readonly superuser: string; readonly owner: string; readonly app: string };

function isPasswords(value: unknown): value is Passwords {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return ['superuser', 'owner', 'app'].every((role) => typeof fields[role] === 'string');
}

function read(path: string): Passwords | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isPasswords(value) ? value : null;
  } catch {
    return null;
  }
}

const password = () => randomBytes(24).toString('base64url');

/** The cluster's passwords, made at the first start and kept beside the data, for their owner's eyes only (0600). */
export function passwordsIn(directory: string): Passwords {
  const path = join(directory, 'passwords.json');
  const known = read(path);
  if (known) return known;
  const made = { superuser: password(), owner: password(), app: password() };
  const file = openSync(`${path}.partial`, 'w', 0o600);
  writeSync(file, `${JSON.stringify(made)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.partial`, path);
  return made;
}
