import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPrivate, writePrivate } from './private-file.ts';
import { Refusal } from './refusal.ts';

/** One password a role of the cluster, made up by the machine. */
export type Passwords = { readonly superuser: string; readonly owner: string; readonly app: string };

function isPasswords(value: unknown): value is Passwords {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return ['superuser', 'owner', 'app'].every((role) => typeof fields[role] === 'string');
}

function read(path: string): Passwords | null {
  try {
    const text = readPrivate(path);
    if (text === null) return null;
    const value: unknown = JSON.parse(text);
    if (isPasswords(value)) return value;
  } catch {
    // unreadable, which is said below
  }
  throw new Refusal(`Les mots de passe de la base (${path}) ne peuvent pas être lus : remettez ce fichier.`);
}

const password = () => randomBytes(24).toString('base64url');

/**
 * The cluster's passwords, made where the cluster is new and kept beside the data, for their owner's eyes only (0600).
 * Throws {@link Refusal} where they cannot be read, or are gone and the cluster is not: others would open nothing.
 */
export function passwordsIn(directory: string, isNew = false): Passwords {
  const path = join(directory, 'passwords.json');
  const known = read(path);
  if (known) return known;
  if (!isNew) throw new Refusal(`Les mots de passe de la base (${path}) manquent : remettez ce fichier.`);
  const made = { superuser: password(), owner: password(), app: password() };
  writePrivate(path, `${JSON.stringify(made)}\n`);
  return made;
}
