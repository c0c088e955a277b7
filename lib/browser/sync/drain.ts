import type { OutboxItem } from '../../outbox/item.ts';
import type { SendFailure } from '../../outbox/verdict.ts';
import type { SyncPorts } from '../../sync/ports.ts';
import { sendOne } from '../../sync/send.ts';
import type { Store } from '../store/db.ts';
import { dueItems, happen } from '../store/outbox.ts';

/** Unanswered requests in a row after which the network is taken to be gone, and the round ends. */
const ENOUGH_SILENCE = 3;

/** What a round needs: the ports of an enrolled browser, or null where it is not enrolled. */
export interface Round {
  db: Store;
  ports: SyncPorts | null;
  now: () => Date;
  /** 0 to 1. */
  random: () => number;
}

/**
 * Tries every item that is due, the longest waiting first, until none is. A failure is written on its own item
 * and the line goes on: one bad record never holds back the others.
 */
export async function drain(round: Round): Promise<void> {
  let silence = 0;
  for (;;) {
    const [item] = await dueItems(round.db, round.now());
    if (!item || silence >= ENOUGH_SILENCE) return;
    const code = await attempt(item, round.ports);
    silence = code === 'offline' ? silence + 1 : 0;
    if (code === null) continue;
    const failed = { kind: 'failed', code, jitter: round.random() } as const;
    await happen(round.db, item.id, failed, round.now());
  }
}

async function attempt(item: OutboxItem, ports: SyncPorts | null): Promise<SendFailure | null> {
  if (!ports) return 'not-enrolled';
  try {
    const sent = await sendOne(item.id, ports);
    if (sent.ok) return null;
    console.warn(`Témoin: ${item.id} not sent, ${sent.code}: ${sent.detail}`);
    return sent.code;
  } catch (error) {
    // A bug of ours must not hold the line either; it is said where developers look, and tried again.
    console.error(`Témoin: ${item.id}`, error);
    return 'internal';
  }
}
