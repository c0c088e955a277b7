import { buildAll } from '../../server/setup/build.mjs';

/** What end-to-end tests drive is what people get: the built extension, the built console. */
export default function setup(): void {
  // The test runner's own variables would make a build for tests of it.
  const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
  buildAll(process.execPath, { ...environment, NODE_ENV: 'production' });
}
