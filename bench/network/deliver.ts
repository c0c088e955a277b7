import { newItem, type OutboxItem } from '../../lib/outbox/item.ts';
import { next } from '../../lib/outbox/next.ts';
import type { SyncPorts } from '../../lib/sync/ports.ts';
import { sendOne } from '../../lib/sync/send.ts';

/** Attempts after which a delivery is given up, and said to be. */
const PATIENCE = 300;

/**
 * Sends one record as the extension does, through the outbox, until its receipts are here: whatever the outbox tells to wait
 * passes at once. Answers how many attempts failed; throws where the outbox gives up, or after 300 of them.
 */
export async function deliver(id: string, ports: SyncPorts): Promise<number> {
  let item: OutboxItem = newItem(id, new Date(0));
  for (let failures = 0; failures < PATIENCE; failures += 1) {
    const sent = await sendOne(id, ports);
    if (sent.ok) return failures;
    const now = new Date(item.nextAt ?? 0);
    item = next(item, { kind: 'failed', code: sent.code, jitter: 1 }, now);
    if (item.state !== 'waiting') throw new Error(`${item.state}: ${sent.code} ${sent.detail}`);
  }
  throw new Error(`not delivered in ${PATIENCE} attempts`);
}
