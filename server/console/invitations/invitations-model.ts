import { createModel, signal } from '@preact/signals';
import type { InvitationAnswer, InvitationLine } from '../../../lib/console-api.ts';
import type { ConsolePort, PortFailure } from '../port.ts';

/** The invitations made so far, and the one just made: its code is shown now or never. */
export const InvitationsModel = createModel((port: Pick<ConsolePort, 'invite' | 'invitations'>) => {
  const lines = signal<InvitationLine[] | null>(null);
  const made = signal<InvitationAnswer | null>(null);
  const failure = signal<PortFailure | null>(null);
  const working = signal(false);

  async function reload(): Promise<void> {
    const answer = await port.invitations();
    failure.value = answer.ok ? null : answer.code;
    if (answer.ok) lines.value = answer.value.invitations;
  }

  async function invite(): Promise<void> {
    if (working.value) return;
    working.value = true;
    const answer = await port.invite();
    working.value = false;
    if (!answer.ok) {
      failure.value = answer.code;
      return;
    }
    made.value = answer.value;
    await reload();
  }

  return { lines, made, failure, working, reload, invite };
});
