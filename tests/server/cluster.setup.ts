import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../server/postgres/cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's throw-away PostgreSQL is; its database `template` holds the migrated, empty tables. */
    cluster: { ownerUrl: string; appUrl: string; template: string };
  }
}

const MIGRATE = join(import.meta.dirname, '../../server/db/migrate.ts');

async function migrate(ownerUrl: string): Promise<void> {
  if (!existsSync(MIGRATE)) return;
  const module = await import(pathToFileURL(MIGRATE).href);
  await module.migrate(ownerUrl);
}

/** Starts one throw-away PostgreSQL for the run, and stops it with the run. DATABASE_URL is never used. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'temoin-tests-'));
  const cluster = await startCluster({ directory, fsync: false, environment: {} });
  const template = await cluster.createDatabase('template_tables');
  await migrate(template.ownerUrl);
  project.provide('cluster', {
    ownerUrl: cluster.ownerUrl,
    appUrl: cluster.appUrl,
    template: 'template_tables',
  });
  return async () => {
    await cluster.stop();
    for (const folder of [directory, cluster.directory]) {
      if (folder) rmSync(folder, { recursive: true, force: true });
    }
  };
}
