import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from './private-file.ts';

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
  writePrivate(path, `${JSON.stringify(made)}\n`);
  return made;
}
