import { expect, test } from 'vitest';
import { parseCommand } from '../../server/setup/commands.mjs';

test('what follows a command is handed on to it as it is', () => {
  const asked = parseCommand(['verify', 'dossier.zip', '--json']);
  expect(asked).toMatchObject({ name: 'verify', args: ['dossier.zip', '--json'] });
  expect(parseCommand(['test', 'tests/log'])?.args).toEqual(['run', 'tests/log']);
});

test('an unknown command, or none, is not guessed', () => {
  expect(parseCommand(['strat'])).toBeNull();
  expect(parseCommand([])).toBeNull();
  expect(parseCommand(['toString'])).toBeNull();
});

test('a bundle is verified without a browser, a build or any program of the machine', () => {
  expect(parseCommand(['verify'])?.command).toMatchObject({ browser: 'none', build: false, tools: [] });
});

test('the browser only helps « npm start »: a server without a screen starts all the same', () => {
  expect(parseCommand(['start'])?.command.browser).toBe('with-display');
  for (const name of ['test', 'demo', 'torture', 'bench'])
    expect(parseCommand([name])?.command.browser, name).toBe('required');
});

test('Firefox helps the tests, which are skipped without it, and is asked for nowhere else', () => {
  for (const name of ['test', 'torture']) expect(parseCommand([name])?.command.firefox, name).toBe('helps');
  for (const name of ['start', 'demo', 'bench', 'verify'])
    expect(parseCommand([name])?.command.firefox, name).toBe('none');
});
