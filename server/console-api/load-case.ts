import type { CaseEvent } from '../../lib/cases/event.ts';
import { parseEvent } from '../../lib/cases/parse.ts';
import { parseClassification, parseRecord } from '../../lib/evidence/parse.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import type { Sealed } from '../../lib/evidence/sealed.ts';
import type { Classification } from '../../lib/law/classification.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import type { Result } from '../../lib/result.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import { receiptsFor } from '../log/receipt.ts';

/** A case as the tables hold it: the very texts, what they say, and the log's receipts; nothing is checked yet. */
export interface LoadedCase {
  id: string;
  association: { id: string; name: string };
  logKey: string;
  records: { sealed: Sealed; record: EvidenceRecord; receipt: Receipt; receivedAt: string }[];
  classifications: { sealed: Sealed; classification: Classification; receipt: Receipt }[];
  events: { id: string; text: string; event: CaseEvent; receipt: Receipt }[];
}

interface SealedRow {
  id: string;
  text: string;
  seal_key: string;
  seal_signature: string;
}

/** What cannot be read any more was altered beneath us: that is a fault to report, not a page to show. */
function readable<T>(what: string, parsed: Result<T, string>): T {
  if (!parsed.ok) throw new Error(`${what} can no longer be read: ${parsed.detail}`);
  return parsed.value;
}

function sealedOf(row: SealedRow): Sealed {
  return { id: row.id, text: row.text, seal: { publicKey: row.seal_key, signature: row.seal_signature } };
}

function sealedRows(tx: TenantTransaction, table: 'record' | 'classification', id: string) {
  return tx
    .selectFrom(table)
    .where('case_id', '=', id)
    .orderBy('received_at')
    .orderBy('id')
    .select(['id', 'text', 'seal_key', 'seal_signature', 'received_at'])
    .execute();
}

async function rowsOf(tx: TenantTransaction, id: string) {
  const events = await tx
    .selectFrom('case_event')
    .where('case_id', '=', id)
    .orderBy('sequence')
    .select(['id', 'text'])
    .execute();
  const records = await sealedRows(tx, 'record', id);
  return { events, records, classifications: await sealedRows(tx, 'classification', id) };
}

/** Everything of a case of the tenant, or null where it has no such case. Throws where a text is no longer readable. */
export async function loadCase(tx: TenantTransaction, id: string): Promise<LoadedCase | null> {
  const { events, records, classifications } = await rowsOf(tx, id);
  if (events.length === 0) return null;
  const house = await tx
    .selectFrom('association')
    .select(['id', 'name', 'log_key'])
    .executeTakeFirstOrThrow();
  const objects = [...records, ...classifications, ...events].map((row) => row.id);
  const receipts = await receiptsFor(tx, objects);
  // An empty proof verifies nowhere: what the log does not hold is shown as such, not hidden.
  const receiptOf = (object: string) => receipts.get(object) ?? { object, proof: '' };
  return {
    id,
    association: { id: house.id, name: house.name },
    logKey: house.log_key,
    records: records.map((row) => ({
      sealed: sealedOf(row),
      record: readable(`record ${row.id}`, parseRecord(row.text)),
      receipt: receiptOf(row.id),
      receivedAt: row.received_at.toISOString(),
    })),
    classifications: classifications.map((row) => ({
      sealed: sealedOf(row),
      classification: readable(`classification ${row.id}`, parseClassification(row.text)),
      receipt: receiptOf(row.id),
    })),
    events: events.map((row) => ({
      id: row.id,
      text: row.text,
      event: readable(`event ${row.id}`, parseEvent(row.text)),
      receipt: receiptOf(row.id),
    })),
  };
}
