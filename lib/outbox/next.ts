import { backoff } from './backoff.ts';
import type { OutboxItem, OutboxState, Step } from './item.ts';
import { type SendFailure, verdictOn } from './verdict.ts';

/** What can happen to an item. */
export type OutboxEvent =
  | { kind: 'step'; step: Step }
  | { kind: 'received' }
  /** `jitter` from 0 to 1 spreads the next attempts of many browsers. */
  | { kind: 'failed'; code: SendFailure; jitter: number }
  /** The network came back: whoever waited for it is due. */
  | { kind: 'online' }
  /** This browser was enrolled: what was blocked may go. */
  | { kind: 'enrolled' }
  /** The volunteer asks for another attempt now. */
  | { kind: 'retry' };

/** The item after an event. Received is for ever: no late failure undoes a verified receipt. */
export function next(item: OutboxItem, event: OutboxEvent, now: Date): OutboxItem {
  if (item.state === 'received') return item;
  const { id, attempts } = item;
  const due = { id, state: 'waiting', code: null, nextAt: now.getTime() } as const;
  switch (event.kind) {
    case 'step':
      // Due while it is being sent: a process killed on the way leaves an item that the next one takes up.
      return { id, attempts, state: 'sending', step: event.step, nextAt: now.getTime() };
    case 'received':
      return { id, attempts: 0, state: 'received', nextAt: null };
    case 'failed':
      return { id, attempts: attempts + 1, ...afterFailure(attempts + 1, event, now) };
    case 'online':
      return item.state === 'waiting' && item.code === 'offline' ? { ...item, nextAt: now.getTime() } : item;
    case 'enrolled':
      return item.state === 'blocked' ? { ...due, attempts: 0 } : item;
    case 'retry':
      return item.state === 'sending' ? item : { ...due, attempts: 0 };
  }
}

function afterFailure(
  attempts: number,
  { code, jitter }: { code: SendFailure; jitter: number },
  now: Date,
): OutboxState & { nextAt: number | null } {
  const verdict = verdictOn(code);
  switch (verdict) {
    case 'later':
    case 'broken':
      return {
        state: 'waiting',
        code,
        nextAt: now.getTime() + backoff(attempts, jitter, verdict === 'broken'),
      };
    case 'refused':
    case 'blocked':
      return { state: verdict, code, nextAt: null };
  }
}
