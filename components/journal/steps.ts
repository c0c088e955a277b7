import type { OutboxItem } from '../../lib/outbox/item.ts';

/** The four steps a record goes through, in order. */
export type StepName = 'kept' | 'sending' | 'sent' | 'receipt';

/** How one step stands. */
export type StepState = 'done' | 'now' | 'stopped' | 'coming';

/** How the four steps of a kept record stand; the last two only ever come together, with a proven receipt. */
export function stepsOf(item: OutboxItem): { name: StepName; state: StepState }[] {
  const received = item.state === 'received';
  const rest: StepState = received ? 'done' : 'coming';
  return [
    { name: 'kept', state: 'done' },
    { name: 'sending', state: sendingState(item) },
    { name: 'sent', state: rest },
    { name: 'receipt', state: rest },
  ];
}

function sendingState(item: OutboxItem): StepState {
  switch (item.state) {
    case 'received':
      return 'done';
    case 'sending':
      return 'now';
    case 'refused':
    case 'blocked':
      return 'stopped';
    case 'waiting':
      return 'coming';
  }
}
