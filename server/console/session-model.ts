import { createModel, signal } from '@preact/signals';
import type { Me } from '../../lib/console-api.ts';
import type { Answer, ConsolePort, PortFailure } from './port.ts';

type Ports = Pick<ConsolePort, 'me' | 'enterByLink' | 'enterByPasskey' | 'registerPasskey' | 'leave'>;

/** Who is here: `unknown` until the server has said. */
export const SessionModel = createModel((port: Ports) => {
  const me = signal<Me | null | 'unknown'>('unknown');
  const failure = signal<PortFailure | null>(null);
  const working = signal(false);

  /** Runs one way of signing in; true when somebody is signed in at its end. */
  async function through(way: () => Promise<Answer<Me>>): Promise<boolean> {
    if (working.value) return false;
    working.value = true;
    failure.value = null;
    const answer = await way();
    working.value = false;
    if (answer.ok) me.value = answer.value;
    else failure.value = answer.code;
    return answer.ok;
  }

  async function find(): Promise<void> {
    const answer = await port.me();
    me.value = answer.ok ? answer.value : null;
    failure.value = answer.ok || answer.code === 'signed-out' ? null : answer.code;
  }

  async function leave(): Promise<void> {
    const answer = await port.leave();
    if (answer.ok || answer.code === 'signed-out') me.value = null;
    else failure.value = answer.code;
  }

  return {
    me,
    failure,
    working,
    find,
    leave,
    /** A page was answered « signed-out »: the session ended elsewhere, or its twelve hours passed. */
    ended: () => {
      me.value = null;
    },
    enterByLink: (token: string) => through(() => port.enterByLink(token)),
    enterByPasskey: () => through(() => port.enterByPasskey()),
    registerPasskey: () => through(() => port.registerPasskey()),
  };
});
