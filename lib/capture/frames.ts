import type { Draft } from './draft.ts';

/** The frames of another site that a draft offers to open, as their page addresses them; for the background alone. */
export function framesOf(draft: Draft | null): readonly string[] {
  return draft?.phase === 'kept' || draft?.phase === 'nothing' ? draft.frames : [];
}

/** The hosts of addresses, in the same order: what a screen may show of them. */
export function hostsOf(addresses: readonly string[]): string[] {
  return addresses.map((address) => (URL.canParse(address) ? new URL(address).host : ''));
}
