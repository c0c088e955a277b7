import { migrate } from './migrate.ts';
import { installTenantKey } from './tenant-key.ts';

/** Makes a database ready to be served: its tables up to date, and this server's tenant settings believed. */
export async function prepareDatabase(ownerUrl: string, secret: string): Promise<void> {
  await migrate(ownerUrl);
  await installTenantKey(ownerUrl, secret);
}
