import type { Draft } from './draft.ts';
import { hostsOf } from './frames.ts';
import type { PopupState } from './popup-state.ts';

/** The popup's screen for a draft; null is a tab where nothing was asked. */
export function screenOf(draft: Draft | null): PopupState {
  if (draft === null) return { screen: 'nothing', frames: [] };
  switch (draft.phase) {
    case 'reading':
    case 'taking':
      return { screen: 'working' };
    case 'asking':
      return draft.found.seen === null
        ? { screen: 'nothing', frames: [] }
        : {
            screen: 'questions',
            reading: draft.found.seen.reading,
            further: draft.further?.why ?? null,
          };
    case 'kept': {
      const { id, record, answers, frames, said } = draft;
      return { screen: 'draft', id, record, answers, frames: hostsOf(frames), said };
    }
    case 'saved':
      return { screen: 'saved', id: draft.id };
    case 'child':
      // « Rien n'est gardé » is said once nothing is.
      return draft.left !== null
        ? { screen: 'working' }
        : { screen: 'child', address: draft.address, removed: draft.removed };
    case 'enrol':
      return { screen: 'enrol', invitation: draft.invitation };
    case 'blocked':
      return { screen: 'blocked', reason: draft.reason };
    case 'dropped':
      return { screen: 'dropped', reason: draft.reason };
    case 'failed':
      return { screen: 'failed', code: draft.code };
    case 'picking':
      return { screen: 'picking' };
    case 'nothing':
      return { screen: 'nothing', frames: hostsOf(draft.frames) };
  }
}
