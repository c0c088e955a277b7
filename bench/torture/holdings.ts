import { createHash } from 'node:crypto';
import type { Context } from '../../server/context.ts';
import type { Tables } from '../../server/db/tables.ts';
import { asTenant } from '../../server/db/tenant.ts';

/** What a database holds after torture, as the serving role sees it. */
export interface Holdings {
  /** Ids of the records, sorted. */
  records: string[];
  cases: number;
  events: number;
  /** Objects in the log, by index. */
  objects: string[];
  /** Rows whose text is no longer what their id says. */
  altered: string[];
}

/** Reads what the database holds of an association and hashes every record again. */
export function holdingsOf(context: Context, association: string): Promise<Holdings> {
  return asTenant(context, association, async (tx) => {
    const count = async (table: keyof Tables) =>
      Number((await tx.selectFrom(table).select(tx.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
    const records = await tx.selectFrom('record').select(['id', 'text']).orderBy('id').execute();
    const leaves = await tx.selectFrom('log_leaf').select('object').orderBy('index').execute();
    return {
      records: records.map(({ id }) => id),
      cases: await count('case'),
      events: await count('case_event'),
      objects: leaves.map(({ object }) => object),
      altered: records
        .filter(({ id, text }) => createHash('sha256').update(text).digest('hex') !== id)
        .map(({ id }) => id),
    };
  });
}
