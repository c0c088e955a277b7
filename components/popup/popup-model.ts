import { batch, signal } from '@preact/signals';
import type { DraftScreen, DropReason, PopupState } from '../../lib/capture/popup-state.ts';
import type { Given } from '../../lib/capture/proposal.ts';
import type { FurtherReason } from '../../lib/evidence/record.ts';
import type { Answered, PopupPorts } from './ports.ts';

/** The popup's state and what can be done with it. */
export type PopupModel = ReturnType<typeof createPopup>;

function isSame(next: DraftScreen, shown: DraftScreen): boolean {
  return next.id === shown.id && next.said === shown.said;
}

/** The popup over the background's news; `start` begins to listen and returns how to stop. */
export function createPopup(ports: PopupPorts) {
  const state = signal<PopupState>({ screen: 'working' });
  const before = signal<DropReason | null>(null);
  const busy = signal(false);
  /** The last request had no answer; what is shown still stands. */
  const unanswered = signal(false);
  let alive = false;
  const show = (next: PopupState): void => {
    // A draft told again is the same draft: the answers given so far must not be lost.
    const { value } = state;
    if (next.screen === 'draft' && value.screen === 'draft' && isSame(next, value)) return;
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
  const watch = () => {
    alive = true;
    return ports.watch(
      (next, dropped) =>
        batch(() => {
          show(next);
          before.value = dropped;
        }),
      () => {
        alive = false;
        gone();
      },
    );
  };
  /** Only what was in the dead process alone is lost: a draft already kept is still on the disk. */
  const gone = (): void => {
    const { value } = state;
    if (value.screen === 'questions' && value.further === null)
      state.value = { screen: 'dropped', reason: 'worker' };
    else if (value.screen === 'working' || value.screen === 'questions')
      state.value = { screen: 'failed', code: 'stopped' };
  };
  return {
    state,
    before,
    busy,
    unanswered,
    start: watch,
    answer: (answers: Parameters<PopupPorts['answer']>[0]) => ask(ports.answer(answers)),
    confirm: (id: string, given: Given) => ask(ports.confirm(id, given)),
    abandon: (id: string | null) => ask(ports.abandon(id)),
    takeAgain: (id: string, why: FurtherReason) => {
      // The background may have died since: a new one is told of this popup before it is asked anything.
      if (!alive) watch();
      return ask(ports.takeAgain(id, why));
    },
    pickAnother: async () => {
      if (await ask(ports.pickAnother())) ports.close();
    },
  };
}
