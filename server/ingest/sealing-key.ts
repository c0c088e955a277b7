import type { TenantTransaction } from '../db/tenant.ts';

/** A certified sealing key: whose it is, and of which month. */
export interface CertifiedKey {
  device: string;
  month: string;
}

/** A record sealed at midnight on the last of the month, or by a clock a little off, is not refused for that. */
const TOLERANCE = 24 * 3_600_000;

/** The tenant's certified keys among some raw public keys (base64), by key. */
export async function certifiedKeys(
  tx: TenantTransaction,
  publicKeys: readonly string[],
): Promise<Map<string, CertifiedKey>> {
  const rows = await tx
    .selectFrom('device_key')
    .select(['public_key', 'device', 'month'])
    .where('public_key', 'in', [...publicKeys])
    .execute();
  return new Map(rows.map(({ public_key, device, month }) => [public_key, { device, month }]));
}

/** Whether a key may seal something of this device at this instant (ISO 8601, device time): its own, of that month. */
export function maySeal(key: CertifiedKey | undefined, device: string, at: string): boolean {
  if (key?.device !== device) return false;
  const instant = Date.parse(at);
  const months = [instant - TOLERANCE, instant, instant + TOLERANCE];
  return months.some((time) => new Date(time).toISOString().startsWith(`${key.month}-`));
}
