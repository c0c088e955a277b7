import { buffer } from 'node:stream/consumers';
import { parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceFile, EvidenceRecord } from '../../lib/evidence/record.ts';
import { asTenant } from '../../server/db/tenant.ts';
import type { Stack } from '../../server/start/stack.ts';

/** A record as the association holds it. */
export interface Held {
  id: string;
  record: EvidenceRecord;
  /** The bytes of its file of a role; fails where it has none. */
  file(role: EvidenceFile['role']): Promise<Buffer>;
}

/** Every record that the association holds, oldest first, read as its own server reads them. */
export async function heldBy({ context, association }: Stack): Promise<Held[]> {
  const rows = await asTenant(context, association, (tx) =>
    tx.selectFrom('record').select(['id', 'text']).orderBy('received_at').execute(),
  );
  return rows.map(({ id, text }) => {
    const parsed = parseRecord(text);
    if (!parsed.ok) throw new Error(`record ${id}: ${parsed.code}`);
    const record = parsed.value;
    const file: Held['file'] = (role) => {
      const found = record.files.find((one) => one.role === role);
      if (!found) throw new Error(`no ${role} among the files of ${id}`);
      return buffer(context.blobs.read(association, found.sha256));
    };
    return { id, record, file };
  });
}
