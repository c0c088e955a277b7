import type { SubmissionAnswer } from '../../lib/api.ts';
import type { Context } from '../context.ts';
import { asTenant } from '../db/tenant.ts';
import { receiptsFor } from '../log/receipt.ts';

/** What was answered to this device for a record it sent; null where it sent no such record. */
export function answerFor(
  context: Context,
  sender: { association: string; id: string },
  recordId: string,
): Promise<SubmissionAnswer | null> {
  return asTenant(context, sender.association, async (tx) => {
    const found = await tx
      .selectFrom('record')
      .select(['case_id', 'classification'])
      .where('id', '=', recordId)
      .where('device', '=', sender.id)
      .executeTakeFirst();
    if (!found) return null;
    const receipts = await receiptsFor(tx, [recordId, found.classification]);
    const [record, classification] = [receipts.get(recordId), receipts.get(found.classification)];
    if (!record || !classification) throw new Error(`record ${recordId} is not in the log`);
    return { case: found.case_id, record, classification };
  });
}
