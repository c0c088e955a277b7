/**
 * What a command runs and needs. `program` is relative to the clone; `browser`: whether Chromium must be there,
 * only helps, or does not matter; `firefox`: whether Firefox helps; `tools`: programs that must be on the machine;
 * `build`: whether the extension and the console must be built first; `from`: the folder it runs in, the clone or the
 * one the person is in (whose relative paths it reads).
 * @typedef {{
 *   program: string,
 *   args: readonly string[],
 *   browser: 'required' | 'with-display' | 'none',
 *   firefox: 'helps' | 'none',
 *   tools: readonly string[],
 *   build: boolean,
 *   from: 'clone' | 'person',
 * }} Command
 */

const FOR_EVERYTHING = /** @type {const} */ ({
  browser: 'required',
  firefox: 'none',
  build: true,
  from: 'clone',
});

/** @type {Readonly<Record<string, Command>>} */
export const COMMANDS = {
  start: { ...FOR_EVERYTHING, program: 'server/start.ts', args: [], browser: 'with-display', tools: [] },
  test: {
    ...FOR_EVERYTHING,
    program: 'node_modules/vitest/vitest.mjs',
    args: ['run'],
    firefox: 'helps',
    tools: ['openssl', 'unzip'],
  },
  demo: {
    ...FOR_EVERYTHING,
    program: 'server/demo/main.ts',
    args: [],
    tools: ['openssl', 'unzip'],
    from: 'person',
  },
  torture: { ...FOR_EVERYTHING, program: 'bench/torture.ts', args: [], firefox: 'helps', tools: [] },
  bench: { ...FOR_EVERYTHING, program: 'bench/main.ts', args: [], tools: ['unzip', 'zip'] },
  verify: {
    program: 'server/verify.ts',
    args: [],
    browser: 'none',
    firefox: 'none',
    tools: [],
    build: false,
    from: 'person',
  },
};

/**
 * Which command is asked for, and what is handed on to it; `null` when it is none of ours.
 * @param {readonly string[]} argv what follows the script's own name
 * @returns {{ name: string, command: Command, args: string[] } | null}
 */
export function parseCommand(argv) {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? { name, command, args: [...command.args, ...rest] } : null;
}
