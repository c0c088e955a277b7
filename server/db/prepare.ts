import { migrate } from './migrate.ts';
import { requireOwnSecret } from './own-secret.ts';
import { installTenantKey } from './tenant-key.ts';

/**
 * Makes a database ready to be served: its tables up to date, and this server's tenant settings believed. Throws
 * `Refusal` where the database was made under another secret.
 */
export async function prepareDatabase(ownerUrl: string, secret: string): Promise<void> {
  await migrate(ownerUrl);
  await requireOwnSecret(ownerUrl, secret);
  await installTenantKey(ownerUrl, secret);
}
