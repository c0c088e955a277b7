import type { SyncStore } from '../../sync/ports.ts';
import { captureById } from '../store/captures.ts';
import type { Store } from '../store/db.ts';
import { fileOf } from '../store/files.ts';
import { happen } from '../store/outbox.ts';
import { markReceived } from '../store/receipts.ts';
import { recordOf } from '../store/record-of.ts';

/** The store as sync sees it; keys count as registered only under the device id this browser now has. */
export function syncStore(
  db: Store,
  device: string,
  now: () => Date,
  clockOffset: () => number | null = () => null,
): SyncStore {
  return {
    async outgoing(id) {
      const capture = await captureById(db, id);
      if (!capture) return null;
      const { record, classification, aside } = capture;
      const files = new Set(recordOf(record).files.map((file) => file.sha256));
      return { record, classification, aside, files: [...files] };
    },
    file: (record, sha256) => fileOf(db, record, sha256),
    async key(publicKey) {
      const row = await db.keys.where('publicKey').equals(publicKey).first();
      if (!row || row.month === null || row.certificate === null) return null;
      const request = { month: row.month, publicKey, certificate: row.certificate };
      return { request, registered: row.registeredAs === device };
    },
    async setRegistered(publicKey, registered) {
      await db.keys
        .where('publicKey')
        .equals(publicKey)
        .modify({ registeredAs: registered ? device : null });
    },
    step: (record, step) => happen(db, record, { kind: 'step', step }, now()),
    received: (record, answer, indexes) =>
      markReceived(db, record, answer, indexes, { now: now(), clockOffset: clockOffset() }),
  };
}
