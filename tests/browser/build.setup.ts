import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the extension as people get it, for Chromium; shared, and only read. */
    extension: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');

/** Builds once for all the files that need them the extension, in a folder of this run's own, and the console's pages. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const out = await mkdtemp(join(tmpdir(), 'temoin-build-'));
  const script = `import { build } from 'wxt';
    await build({ root: ${JSON.stringify(ROOT)}, browser: 'chrome', outDir: ${JSON.stringify(out)} });`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
  });
  await build({ configFile: join(ROOT, 'server/console/vite.config.ts') });
  provide('extension', join(out, 'chrome-mv3'));
  return () => rm(out, { recursive: true, force: true, maxRetries: 5 });
}
