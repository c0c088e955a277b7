import type { Classification } from '../../lib/law/classification.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { appendEvents } from '../cases/append.ts';
import type { Context } from '../context.ts';
import { asTenant, type TenantTransaction } from '../db/tenant.ts';
import { appendLeaves } from '../log/append.ts';
import { lockLog } from '../log/head.ts';
import { receiptFor } from '../log/receipt.ts';
import type { Checked } from './checked.ts';
import { certifiedKeys, maySeal } from './sealing-key.ts';

/** What a device is answered for another classification of its record. */
export interface Reclassified {
  created: boolean;
  answer: { case: string; classification: Receipt };
}

/**
 * Adds another classification to a record of this device: the row, the event `reclassified`, both leaves. Again, the same
 * answer. `not-found` where this device sent no such record.
 */
export function reclassify(
  context: Context,
  sender: { association: string; id: string },
  classification: Checked<Classification>,
): Promise<Result<Reclassified, 'not-found' | 'unknown-key' | 'conflict'>> {
  return asTenant(context, sender.association, async (tx) => {
    const { association } = await lockLog(tx);
    const { sealed, value } = classification;
    const keys = await certifiedKeys(tx, [sealed.seal.publicKey]);
    if (!maySeal(keys.get(sealed.seal.publicKey), sender.id, value.at)) {
      return fail('unknown-key', 'sealed by a key that is not certified for this device and month');
    }
    const record = await tx
      .selectFrom('record')
      .select('case_id')
      .where('id', '=', value.record)
      .where('device', '=', sender.id)
      .executeTakeFirst();
    if (!record) return fail('not-found', 'this device sent no such record');
    const known = await tx
      .selectFrom('classification')
      .select('id')
      .where('id', '=', sealed.id)
      .executeTakeFirst();
    if (known) {
      const answer = { case: record.case_id, classification: await receiptFor(tx, sealed.id) };
      return ok({ created: false, answer });
    }
    return write(context, tx, { association, caseId: record.case_id, classification });
  });
}

async function write(
  context: Context,
  tx: TenantTransaction,
  given: { association: string; caseId: string; classification: Checked<Classification> },
): Promise<Result<Reclassified, 'not-found' | 'conflict'>> {
  const { association, caseId, classification } = given;
  const { id, text, seal } = classification.sealed;
  await tx
    .insertInto('classification')
    .values({
      ...{ association, id, case_id: caseId, record: classification.value.record, text },
      ...{ seal_key: seal.publicKey, seal_signature: seal.signature, received_at: context.now() },
    })
    .execute();
  const [receipt] = await appendLeaves(context, tx, [id]);
  const body = { kind: 'reclassified' as const, classification: id };
  const actor = { role: 'device' as const, id: null };
  const appended = await appendEvents(context, tx, caseId, [body], { actor, after: null });
  if (!appended.ok) return appended;
  if (!receipt) throw new Error(`classification ${id} has no receipt`);
  return ok({ created: true, answer: { case: caseId, classification: receipt } });
}
