import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { asTenant } from '../../server/db/tenant.ts';
import type { Ground } from './ground.ts';

/** Milliseconds that a record may take to reach the association. */
const PATIENCE = 60_000;

/** Gives the record that the association receives of one hostile page, whatever else comes meanwhile. */
export function arrivals({ context, association }: Ground): {
  of(name: string): Promise<EvidenceRecord | null>;
} {
  const known = new Set<string>();
  const fresh = async (name: string) => {
    const rows = await asTenant(context, association, (tx) =>
      tx.selectFrom('record').select(['id', 'text']).execute(),
    );
    return rows.find(({ id, text }) => !known.has(id) && new RegExp(`/hostile/${name}["?/#]`).test(text));
  };
  return {
    async of(name) {
      const end = Date.now() + PATIENCE;
      for (let row = await fresh(name); ; row = await fresh(name)) {
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
