import { expect, test } from 'vitest';
import { chooseFirefox } from '../../server/setup/firefox.mjs';

test('a Firefox that is named is taken, and never silently replaced by another', () => {
  const all = (path: string) => path !== '/opt/typo';
  expect(chooseFirefox('/opt/firefox', ['/usr/bin/firefox-esr'], all)).toBe('/opt/firefox');
  expect(chooseFirefox('/opt/typo', ['/usr/bin/firefox-esr'], all)).toBeNull();
});

test('else the first that will do is taken', () => {
  const candidates = [null, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  expect(chooseFirefox(undefined, candidates, () => true)).toBe('/usr/bin/firefox-esr');
  expect(chooseFirefox(undefined, candidates, (path) => path === '/usr/bin/firefox')).toBe(
    '/usr/bin/firefox',
  );
  expect(chooseFirefox(undefined, candidates, () => false)).toBeNull();
});
