import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPrivate, writePrivate } from '../postgres/private-file.ts';
import { Refusal } from '../postgres/refusal.ts';

/** Characters; `deriveKeys` takes no fewer. */
const SHORTEST = 32;

function found(path: string): string | null {
  try {
    return readPrivate(path)?.trim() ?? null;
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Refusal(`Le secret du serveur ne peut pas être lu : ${why}.`);
  }
}

/**
 * The server's one secret, made at the first start and kept in `data/secret` for its owner's eyes only (0600).
 * It opens the keys of the associations' logs: where data are there without it, or it cannot be read, throws
 * {@link Refusal} rather than make another that opens nothing.
 */
export function secretIn(directory: string): string {
  const path = join(directory, 'secret');
  const known = found(path);
  if (known !== null && known.length >= SHORTEST) return known;
  if (known !== null || existsSync(join(directory, 'postgres', 'cluster', 'data'))) {
    throw new Refusal(
      `Le secret du serveur (${path}) manque ou n’est pas entier, et des données sont déjà là : remettez celui de ` +
        'votre sauvegarde. Sans lui, les journaux des associations ne peuvent plus être signés.',
    );
  }
  const secret = randomBytes(32).toString('base64url');
  writePrivate(path, `${secret}\n`);
  return secret;
}
