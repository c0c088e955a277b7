import { createHash } from 'node:crypto';
import { connect } from '../../server/db/connect.ts';
import type { Tables } from '../../server/db/tables.ts';

/** What a database holds after torture, as its owner sees it. */
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

/** Reads what the database holds and hashes every record again. */
export async function holdingsOf(ownerUrl: string): Promise<Holdings> {
  const owner = connect(ownerUrl, 1);
  const count = async (table: keyof Tables) =>
    Number((await owner.selectFrom(table).select(owner.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  try {
    const records = await owner.selectFrom('record').select(['id', 'text']).orderBy('id').execute();
    const leaves = await owner.selectFrom('log_leaf').select('object').orderBy('index').execute();
    return {
      records: records.map(({ id }) => id),
      cases: await count('case'),
      events: await count('case_event'),
      objects: leaves.map(({ object }) => object),
      altered: records
        .filter(({ id, text }) => createHash('sha256').update(text).digest('hex') !== id)
        .map(({ id }) => id),
    };
  } finally {
    await owner.destroy();
  }
}
