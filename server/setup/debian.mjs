import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.mjs';

/**
 * Where a program is on the search path; `null` where it is not.
 * @param {string} name
 * @returns {string | null}
 */
export function programPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of folders.map((folder) => join(folder, name))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** Whether packages can be installed here without asking anyone: root, on Debian or one of its kin. */
export function canInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && programPath('apt-get') !== null;
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...args], { stdio: ['ignore', 2, 2], env: environment }).status === 0;
}

/**
 * Installs Debian packages, saying so first.
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are there now
 */
export function installDebian(packages) {
  say(`installation de ${packages.join(', ')} (apt-get install, une seule fois)…`);
  aptGet(['update', '-q']);
  return aptGet(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}
