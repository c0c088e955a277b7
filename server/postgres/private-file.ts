import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Writes a small file whole or not at all, readable by its owner only (0600). */
export function writePrivate(path: string, text: string): void {
  const file = openSync(`${path}.partial`, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.partial`, path);
}
