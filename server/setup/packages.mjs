import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from './refusal.mjs';
import { inClone, ROOT } from './root.mjs';
import { say } from './say.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages */

/**
 * Whether what is installed is what package-lock.json says. By content, for the dates of files say nothing after
 * a clone or a pull. A package that is optional may be missing (it is for another system), but never be another.
 * @param {LockedPackages} locked the `packages` of package-lock.json
 * @param {LockedPackages} installed the `packages` of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isFresh(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const present = installed[path];
    return present ? present.version === wanted.version : wanted.optional === true;
  });
}

/**
 * @param {string} path
 * @returns {LockedPackages | null}
 */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function areInstalled() {
  const locked = packagesIn(inClone('package-lock.json'));
  const installed = packagesIn(inClone('node_modules/.package-lock.json'));
  return locked === null || (installed !== null && isFresh(locked, installed));
}

/**
 * Runs npm in the clone: the npm that runs us where there is one, else the machine's.
 * @param {readonly string[]} args
 * @returns {boolean} whether it said it went well
 */
function npm(args) {
  const own = process.env['npm_execpath'];
  const [program, first] =
    own && basename(own) === 'npm-cli.js' && existsSync(own) ? [process.execPath, [own]] : ['npm', []];
  return spawnSync(program, [...first, ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

/** Installs the project's packages into the clone, as package-lock.json has them, unless they are there. */
export function installPackages() {
  if (areInstalled()) return;
  say('installation des paquets dans node_modules (npm ci) ; rien n’est installé ailleurs…');
  if (npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']))
    return;
  throw new Refusal(
    'L’installation des paquets (npm ci) a échoué ; la raison est au-dessus.\n' +
      'Installing the packages (npm ci) failed; the reason is above.',
  );
}
