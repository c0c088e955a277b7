/**
 * One line about what the set-up is doing, on standard error: standard output belongs to the command that is run.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`témoin: ${line}\n`);
}
