import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs the command itself with our standard streams, hands signals on to it, and waits: it alone decides when
 * it is done.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: Readonly<Record<string, string | undefined>> }} options
 * @returns {Promise<number>} its exit status; 128 + the signal's number where a signal ended it
 */
export function runChild(program, args, options) {
  const child = spawn(program, args, { ...options, stdio: 'inherit' });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}
