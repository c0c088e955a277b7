import type { Aside } from '../../lib/cases/aside.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** What volunteers confided about a case of the tenant, in order of arrival: for the console alone, never for an export. */
export function asidesOf(tx: TenantTransaction, id: string): Promise<(Aside & { record: string })[]> {
  return tx
    .selectFrom('aside')
    .where('case_id', '=', id)
    .orderBy('received_at')
    .orderBy('record')
    .select(['record', 'note', 'standing'])
    .execute();
}
