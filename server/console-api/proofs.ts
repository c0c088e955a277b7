import { sha256Hex, utf8 } from '../../lib/bytes.ts';
import type { ProofCheck } from '../../lib/console-api.ts';
import type { Sealed, SealedKind } from '../../lib/evidence/sealed.ts';
import { verifySealed } from '../../lib/evidence/verify.ts';
import type { Receipt } from '../../lib/log/receipt.ts';
import { verifyReceipt } from '../../lib/log/verify-receipt.ts';
import type { LoadedCase } from './load-case.ts';

type Receipted = Pick<ProofCheck, 'receipt' | 'index'>;

async function checkReceipt(object: string, receipt: Receipt, logKey: string): Promise<Receipted> {
  if (receipt.proof === '') return { receipt: 'none', index: null };
  const verified = await verifyReceipt(receipt, logKey);
  if (!verified.ok || receipt.object !== object) return { receipt: 'invalid', index: null };
  return { receipt: 'valid', index: verified.value.index };
}

async function checkSealed(
  what: SealedKind,
  { sealed, receipt }: { sealed: Sealed; receipt: Receipt },
  logKey: string,
): Promise<ProofCheck> {
  const seal = (await verifySealed(what, sealed)).ok ? 'valid' : 'invalid';
  return { what, object: sealed.id, seal, ...(await checkReceipt(sealed.id, receipt, logKey)) };
}

/** An event has no device's seal: its text must have its id, and follow the event before without a gap. */
async function checkEvents({ events, logKey, id }: LoadedCase): Promise<ProofCheck[]> {
  return Promise.all(
    events.map(async ({ id: object, text, event, receipt }, at) => {
      const whole =
        (await sha256Hex(utf8(text))) === object &&
        event.case === id &&
        event.sequence === at + 1 &&
        event.previous === (events[at - 1]?.id ?? null);
      const seal = whole ? 'none' : 'invalid';
      return { what: 'event', object, seal, ...(await checkReceipt(object, receipt, logKey)) };
    }),
  );
}

/** Every proof of a case, checked now against the association's log key: nothing is taken from an earlier check. */
export async function proofsOf(loaded: LoadedCase): Promise<ProofCheck[]> {
  const { records, classifications, logKey } = loaded;
  return [
    ...(await Promise.all(records.map((one) => checkSealed('record', one, logKey)))),
    ...(await Promise.all(classifications.map((one) => checkSealed('classification', one, logKey)))),
    ...(await checkEvents(loaded)),
  ];
}
