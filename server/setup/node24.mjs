import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { majorOf } from './node-version.mjs';
import { Refusal } from './refusal.mjs';
import { inClone } from './root.mjs';
import { say } from './say.mjs';

/** The first version that runs TypeScript as it stands and that the tools accept. */
const WANTED = 24;
const OWN = 'node_modules/node/bin/node';

/**
 * Whether that program runs here and is new enough (npm's is made for glibc: an Alpine Linux has none).
 * @param {string} program
 */
function does(program) {
  if (!existsSync(program)) return false;
  const answer = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && majorOf(answer.stdout) >= WANTED;
}

/** The install script of the package `node`, which npm 12, or `--ignore-scripts`, does not run. */
function runInstaller() {
  const folder = inClone('node_modules/node');
  const script = 'installArchSpecificPackage.js';
  if (!existsSync(`${folder}/${script}`)) return;
  say('npm n’a pas mis Node 24 en place : je lance son installeur…');
  spawnSync(process.execPath, [script], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_ignore_scripts: 'false' },
  });
  // npm made no link to a program that was not there yet; npm's own scripts (npm run check) look for it here.
  const link = inClone('node_modules/.bin/node');
  if (existsSync(inClone(OWN)) && !existsSync(link))
    symlinkSync(`../${OWN.slice('node_modules/'.length)}`, link);
}

/**
 * A Node 24 or newer: the one npm put in the clone, else this very one. Throws Refusal where there is none.
 * @returns {string} the program's path
 */
export function node24() {
  const own = inClone(OWN);
  if (does(own)) return own;
  if (majorOf(process.version) >= WANTED) return process.execPath;
  runInstaller();
  if (does(own)) return own;
  throw new Refusal(
    `Node ${WANTED} n’a pas pu être mis dans node_modules : installez Node ${WANTED} (https://nodejs.org) et recommencez.\n` +
      `Node ${WANTED} could not be put into node_modules: install Node ${WANTED} (https://nodejs.org) and try again.`,
  );
}

/**
 * A search path on which `node` is that program and the project's own tools come first.
 * @param {string} node
 * @param {string} path
 * @returns {string}
 */
export function pathWith(node, path) {
  return [dirname(node), inClone('node_modules/.bin'), path].join(delimiter);
}
