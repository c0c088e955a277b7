import { buildFirefox } from '../../server/setup/build.mjs';
import { findFirefox } from '../../server/setup/firefox.mjs';

/** What these tests drive is what people get: the extension as it is built for Firefox. */
export default function setup(): void {
  if (findFirefox() === null) return;
  // The test runner's own variables would make a build for tests of it.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  buildFirefox(process.execPath, { ...environment, NODE_ENV: 'production' });
}
