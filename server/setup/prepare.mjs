import { buildAll } from './build.mjs';
import { runChild } from './child.mjs';
import { chromiumFor } from './chromium.mjs';
import { COMMANDS, parseCommand } from './commands.mjs';
import { firefoxFor } from './firefox.mjs';
import { node24, pathWith } from './node24.mjs';
import { installPackages } from './packages.mjs';
import { Refusal } from './refusal.mjs';
import { inClone, ROOT } from './root.mjs';
import { requireTools } from './tools.mjs';

/**
 * Prepares this machine for a command, then runs it under Node 24.
 * @param {readonly string[]} argv
 * @returns {Promise<number>} the exit status
 */
export async function prepareAndRun(argv) {
  const asked = parseCommand(argv);
  if (!asked) throw new Refusal(`Commandes : ${Object.keys(COMMANDS).join(', ')}.`);
  const { command, args } = asked;
  installPackages();
  const node = node24();
  const chromium = chromiumFor(command.browser);
  const firefox = firefoxFor(command.firefox);
  requireTools(command.tools);
  const environment = {
    ...process.env,
    PATH: pathWith(node, process.env['PATH'] ?? ''),
    ...(chromium === null ? {} : { CHROMIUM: chromium }),
    ...(firefox === null ? {} : { FIREFOX: firefox }),
  };
  if (command.build) buildAll(node, environment);
  const cwd = command.from === 'person' ? (process.env['INIT_CWD'] ?? process.cwd()) : ROOT;
  // Ed25519 in Node's WebCrypto is what we use, and Node still calls some of its neighbours experimental.
  const flags = ['--disable-warning=ExperimentalWarning'];
  return runChild(node, [...flags, inClone(command.program), ...args], { cwd, env: environment });
}
