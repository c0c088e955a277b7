import { sql } from 'kysely';
import { deriveKeys } from '../keys.ts';
import { connect } from './connect.ts';

function padded(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(64, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}

/**
 * Gives the database what it needs to believe this server's tenant settings (RFC 2104: the key under its two pads).
 * Run as the owner after `migrate`; harmless to repeat. Another secret locks out the processes that still use the old one.
 */
export async function installTenantKey(ownerUrl: string, secret: string): Promise<void> {
  const { tenant } = deriveKeys(secret);
  const db = connect(ownerUrl, 1);
  try {
    await sql`insert into temoin_private.tenant_key (inner_pad, outer_pad)
      values (${padded(tenant, 0x36)}, ${padded(tenant, 0x5c)})
      on conflict (only_one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`.execute(
      db,
    );
  } finally {
    await db.destroy();
  }
}
