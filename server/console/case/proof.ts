import type { ProofCheck } from '../../../lib/console-api.ts';

/** Whether a check found nothing wrong; an event has no seal of a device, but its text and its place must hold. */
export function isGood({ what, seal, receipt }: ProofCheck): boolean {
  return receipt === 'valid' && seal === (what === 'event' ? 'none' : 'valid');
}
