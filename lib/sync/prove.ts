import type { SubmissionAnswer } from '../api.ts';
import type { Sealed } from '../evidence/sealed.ts';
import type { Receipt } from '../log/receipt.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Indexes, SyncPorts } from './ports.ts';

/** The places of both objects in the pinned log, proven; `bad-receipt` where either proof is missing, false or of another object. */
export async function prove(
  ports: SyncPorts,
  sent: { record: Sealed; classification: Sealed },
  answer: SubmissionAnswer,
): Promise<Result<Indexes, 'bad-receipt'>> {
  const record = await placeOf(ports, sent.record.id, answer.record);
  if (!record.ok) return record;
  const classification = await placeOf(ports, sent.classification.id, answer.classification);
  if (!classification.ok) return classification;
  return ok({ record: record.value, classification: classification.value });
}

async function placeOf(
  ports: SyncPorts,
  object: string,
  receipt: Receipt,
): Promise<Result<number, 'bad-receipt'>> {
  if (receipt.object !== object) return fail('bad-receipt', `a receipt for ${receipt.object}, not ${object}`);
  const proven = await ports.verifyReceipt(receipt);
  return proven.ok
    ? ok(proven.value.index)
    : fail('bad-receipt', `${object}: ${proven.code} ${proven.detail}`);
}
