import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '../postgres/private-file.ts';

/** The server's one secret, made at the first start and kept in `data/secret` for its owner's eyes only (0600). */
export function secretIn(directory: string): string {
  const path = join(directory, 'secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const secret = randomBytes(32).toString('base64url');
    writePrivate(path, `${secret}\n`);
    return secret;
  }
}
