import { batch, signal } from '@preact/signals';
import type { Invitation } from '../../lib/api.ts';
import type { Look, LookFailure } from './ports.ts';

/** The state of the typed form, and what can be done with it. */
export type TypedModel = ReturnType<typeof createTyped>;

/** Reads an invitation from an address, or a code and a server, copied by hand. */
export function createTyped(ports: { look: Look; found: (invitation: Invitation) => void }) {
  const typed = signal('');
  const server = signal('');
  const looking = signal(false);
  const failure = signal<LookFailure | null>(null);
  return {
    typed,
    server,
    looking,
    failure,
    write: (field: 'typed' | 'server', value: string) =>
      batch(() => {
        (field === 'typed' ? typed : server).value = value;
        failure.value = null;
      }),
    look: async () => {
      if (looking.value) return;
      looking.value = true;
      const found = await ports.look(typed.value, server.value);
      batch(() => {
        looking.value = false;
        failure.value = found.ok ? null : found.code;
      });
      if (found.ok) ports.found(found.value);
    },
  };
}
