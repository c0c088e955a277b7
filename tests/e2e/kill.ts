import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './ground.ts';

/** kill -9 of the browser and of all it started; what it locked its profile with is taken away, as people must. */
export async function killBrowser({ browser, profile }: Ground): Promise<void> {
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  const main = browser.process()?.pid;
  if (main) process.kill(-main, 'SIGKILL');
  await gone;
  for (const name of readdirSync(profile).filter((entry) => entry.startsWith('Singleton'))) {
    rmSync(join(profile, name), { force: true });
  }
}
