import { expect, test } from 'vitest';
import { chooseChromium } from '../../server/setup/chromium.mjs';

const on =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test('the first browser found is taken, in the order given', () => {
  const candidates = [null, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  expect(chooseChromium(undefined, candidates, on('/usr/bin/chromium', '/usr/bin/google-chrome'))).toBe(
    '/usr/bin/chromium',
  );
  expect(chooseChromium(undefined, candidates, on('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome');
  expect(chooseChromium(undefined, candidates, on())).toBeNull();
});

test('a browser that is named is taken, and never silently replaced by another', () => {
  const all = on('/opt/chromium', '/usr/bin/chromium');
  expect(chooseChromium('/opt/chromium', ['/usr/bin/chromium'], all)).toBe('/opt/chromium');
  expect(chooseChromium('/opt/typo', ['/usr/bin/chromium'], all)).toBeNull();
});
