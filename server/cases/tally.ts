import { sql } from 'kysely';
import type { CaseState } from '../../lib/cases/state.ts';
import type { TenantTransaction } from '../db/tenant.ts';

/** Counts cases per state of review; a case that moves is counted where it goes and no more where it was. */
export async function countCases(
  tx: TenantTransaction,
  association: string,
  change: { to: CaseState['review']; from: CaseState['review'] | null; cases: number },
): Promise<void> {
  if (change.from === change.to || change.cases === 0) return;
  await tx
    .insertInto('case_tally')
    .values({ association, review: change.to, cases: change.cases })
    .onConflict((conflict) =>
      conflict
        .columns(['association', 'review'])
        .doUpdateSet({ cases: sql<number>`case_tally.cases + excluded.cases` }),
    )
    .execute();
  if (change.from === null) return;
  await tx
    .updateTable('case_tally')
    .set((row) => ({ cases: row('cases', '-', change.cases) }))
    .where('association', '=', association)
    .where('review', '=', change.from)
    .execute();
}
