import { defineConfig } from 'vitest/config';

/**
 * Five projects: `unit` needs nothing, `server` a PostgreSQL of its own, `browser` a real Chromium, `e2e` both, `firefox`
 * a real Firefox with all of it.
 * A test file says where it belongs by its folder. Browsers come after the rest, one at a time: a Chromium that shares
 * two cores with everything else misses the instants that its tests are about (tried: two at a time lost two).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/server/**', 'tests/browser/**', 'tests/firefox/**', 'tests/e2e/**'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/cluster.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'firefox',
          sequence: { groupOrder: 3 },
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: ['tests/firefox/build.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/stack.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
