import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone this file is in. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the clone.
 * @param {...string} parts
 */
export function inClone(...parts) {
  return join(ROOT, ...parts);
}
