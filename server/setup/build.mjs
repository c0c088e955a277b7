import { spawnSync } from 'node:child_process';
import { isBuilt } from './newest.mjs';
import { Refusal } from './refusal.mjs';
import { inClone, ROOT } from './root.mjs';
import { say } from './say.mjs';

const SHARED = ['components', 'lib', 'law', 'package-lock.json', 'tsconfig.json'];

/**
 * What is built, from what, and how. `built` is the last file each tool writes that people would miss.
 * @typedef {{ what: string, built: string, sources: readonly string[], tool: readonly string[] }} Target
 */

const EXTENSION = [...SHARED, 'entrypoints', 'public', 'wxt.config.ts'];

/** @type {readonly Target[]} */
const TARGETS = [
  {
    what: 'l’extension',
    built: '.output/chrome-mv3/manifest.json',
    sources: EXTENSION,
    tool: ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome'],
  },
  {
    what: 'la console',
    built: '.output/console/index.html',
    sources: [...SHARED, 'server/console'],
    tool: ['server/setup/build-console.mjs'],
  },
];

/** @type {Target} */
const FOR_FIREFOX = {
  what: 'l’extension pour Firefox',
  built: '.output/firefox-mv3/manifest.json',
  sources: EXTENSION,
  tool: ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3'],
};

/**
 * Builds the extension and the console unless what was built is newer than its sources. Throws Refusal.
 * @param {string} node
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function buildAll(node, environment) {
  for (const target of TARGETS) build(target, node, environment);
}

/**
 * Builds the extension for Firefox, likewise.
 * @param {string} node
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function buildFirefox(node, environment) {
  build(FOR_FIREFOX, node, environment);
}

/**
 * @param {Target} target
 * @param {string} node
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
function build({ what, built, sources, tool }, node, environment) {
  const paths = sources.map((path) => inClone(path));
  if (isBuilt(inClone(built), paths)) return;
  say(`construction de ${what}…`);
  const [program = '', ...args] = tool;
  const options = { cwd: ROOT, env: environment, encoding: /** @type {const} */ ('utf8') };
  const answer = spawnSync(node, [inClone(program), ...args], options);
  if (answer.status === 0) return;
  process.stderr.write(answer.stdout + answer.stderr);
  throw new Refusal(`La construction de ${what} a échoué ; la raison est au-dessus.`);
}
