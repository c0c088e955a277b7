import { describe, expect, test } from 'vitest';
import { createPopup } from '../../components/popup/popup-model.ts';
import type { PopupPorts } from '../../components/popup/ports.ts';
import type { PopupState } from '../../lib/capture/popup-state.ts';

/** A popup that was shown one screen before the background died. */
function popupAt(state: PopupState) {
  let die = () => {};
  const watch: PopupPorts['watch'] = (tell, gone) => {
    tell(state, null);
    die = gone;
    return () => undefined;
  };
  const model = createPopup({ watch } as PopupPorts);
  model.start();
  die();
  return model.state.value;
}

describe('a popup whose background died', () => {
  test('while it worked, waits no more and says so', () => {
    expect(popupAt({ screen: 'working' })).toEqual({ screen: 'failed', code: 'stopped' });
  });
  test('after its last word, lets that word stand', () => {
    expect(popupAt({ screen: 'child', address: null })).toEqual({ screen: 'child', address: null });
    expect(popupAt({ screen: 'saved', id: 'a' })).toEqual({ screen: 'saved', id: 'a' });
  });
});
