import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the newest file under those paths was written, in milliseconds since 1970; 0 where there is none.
 * @param {readonly string[]} paths files or folders
 * @returns {number}
 */
export function newestOf(paths) {
  const times = paths.filter(existsSync).map((path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.mtimeMs;
    return newestOf(readdirSync(path).map((name) => join(path, name)));
  });
  return Math.max(0, ...times);
}

/**
 * Whether a built file is there and newer than every source.
 * @param {string} built
 * @param {readonly string[]} sources
 * @returns {boolean}
 */
export function isBuilt(built, sources) {
  return existsSync(built) && statSync(built).mtimeMs >= newestOf(sources);
}
