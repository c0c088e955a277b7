import { batch, signal } from '@preact/signals';
import type { DropReason, PopupState } from '../../lib/capture/popup-state.ts';
import type { Given } from '../../lib/capture/proposal.ts';
import type { Answered, PopupPorts } from './ports.ts';

/** The popup's state and what can be done with it. */
export type PopupModel = ReturnType<typeof createPopup>;

/** The popup over the background's news; `start` begins to listen and returns how to stop. */
export function createPopup(ports: PopupPorts) {
  const state = signal<PopupState>({ screen: 'working' });
  const before = signal<DropReason | null>(null);
  const busy = signal(false);
  /** The last request had no answer; what is shown still stands. */
  const unanswered = signal(false);
  const show = (next: PopupState): void => {
    // A draft told again is the same draft: the answers given so far must not be lost.
    if (next.screen === 'draft' && state.value.screen === 'draft' && next.id === state.value.id) return;
    state.value = next;
  };
  const ask = async (request: Answered): Promise<boolean> => {
    batch(() => {
      busy.value = true;
      unanswered.value = false;
    });
    const answer = await request;
    batch(() => {
      busy.value = false;
      unanswered.value = !answer.ok;
      if (answer.ok) show(answer.value);
    });
    return answer.ok;
  };
  return {
    state,
    before,
    busy,
    unanswered,
    start: () =>
      ports.watch(
        (next, dropped) =>
          batch(() => {
            show(next);
            before.value = dropped;
          }),
        () => {
          // Only what was in the dead process alone is lost: a draft already kept is still on the disk.
          if (state.value.screen === 'questions') state.value = { screen: 'dropped', reason: 'worker' };
          if (state.value.screen === 'working') state.value = { screen: 'failed', code: 'stopped' };
        },
      ),
    answer: (answers: Parameters<PopupPorts['answer']>[0]) => ask(ports.answer(answers)),
    confirm: (id: string, given: Given) => ask(ports.confirm(id, given)),
    abandon: (id: string | null) => ask(ports.abandon(id)),
    pickAnother: async () => {
      if (await ask(ports.pickAnother())) ports.close();
    },
  };
}
