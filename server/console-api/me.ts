import type { Me } from '../../lib/console-api.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** Who a moderator is, and how many passkeys they have. */
export async function meOf(tx: TenantTransaction, moderator: string): Promise<Me> {
  const row = await tx
    .selectFrom('moderator')
    .innerJoin('association', 'association.id', 'moderator.association')
    .where('moderator.id', '=', moderator)
    .select(['moderator.id', 'moderator.name', 'association.id as house', 'association.name as houseName'])
    .executeTakeFirstOrThrow();
  const passkeys = await tx
    .selectFrom('passkey')
    .where('moderator', '=', moderator)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    moderator: { id: row.id, name: row.name },
    association: { id: row.house, name: row.houseName },
    passkeys: Number(passkeys.count),
  };
}
