import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, createContext } from '../../server/context.ts';
import { installTenantKey } from '../../server/db/tenant-key.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** A server's context over a database and a disk of its own, with a clock the test holds. */
export interface Stage {
  context: Context;
  database: FreshDatabase;
  blobDirectory: string;
  secret: string;
  /** What was logged. */
  lines: string[];
  /** The server's clock; null is the real one. */
  clock: { now: Date | null };
  close(): Promise<void>;
}

/** Where the server of a test says it is: signatures are over this address, whichever port it really listens on. */
export const PUBLIC_ORIGIN = 'http://temoin.test';

/** A connection that was closed may live on in the server for an instant, and the owner may not end it. */
async function dropped(database: FreshDatabase, tries = 50): Promise<void> {
  try {
    await database.drop();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await dropped(database, tries - 1);
  }
}

/** Sets a stage: a migrated database, its tenant key, an empty disk. */
export async function newStage(): Promise<Stage> {
  const database = await freshDatabase();
  const blobDirectory = mkdtempSync(join(tmpdir(), 'temoin-blobs-'));
  const secret = randomBytes(32).toString('hex');
  await installTenantKey(database.ownerUrl, secret);
  const lines: string[] = [];
  const clock: Stage['clock'] = { now: null };
  const context = createContext({
    databaseUrl: database.appUrl,
    blobDirectory,
    secret,
    publicOrigin: PUBLIC_ORIGIN,
    now: () => clock.now ?? new Date(),
    log: (line) => lines.push(line),
  });
  return {
    context,
    database,
    blobDirectory,
    secret,
    lines,
    clock,
    async close() {
      await context.close();
      await dropped(database);
      rmSync(blobDirectory, { recursive: true, force: true });
    },
  };
}
