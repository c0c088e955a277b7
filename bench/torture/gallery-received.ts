import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { asTenant } from '../../server/db/tenant.ts';
import type { Ground } from './ground.ts';

/** Milliseconds that a record may take to reach the association. */
const PATIENCE = 60_000;

/** Gives, one after the other, the records that the association receives. */
export function arrivals({ context, association }: Ground): { next(): Promise<EvidenceRecord | null> } {
  const known = new Set<string>();
  const fresh = async () => {
    const rows = await asTenant(context, association, (tx) =>
      tx.selectFrom('record').select(['id', 'text']).execute(),
    );
    return rows.find(({ id }) => !known.has(id));
  };
  return {
    async next() {
      const end = Date.now() + PATIENCE;
      for (let row = await fresh(); ; row = await fresh()) {
        if (row) {
          known.add(row.id);
          const parsed = parseRecord(row.text);
          return parsed.ok ? parsed.value : null;
        }
        if (Date.now() > end) return null;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
}
