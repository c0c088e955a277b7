import { describe, expect, test } from 'vitest';
import { createPopup } from '../../components/popup/popup-model.ts';
import type { PopupPorts } from '../../components/popup/ports.ts';
import type { PopupState } from '../../lib/capture/popup-state.ts';
import { readingOf } from '../capture/scene.ts';

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
  test('while a draft was added to, does not say that nothing was kept', () => {
    const reading = readingOf();
    expect(popupAt({ screen: 'questions', reading, further: 'opened' })).toMatchObject({ screen: 'failed' });
    expect(popupAt({ screen: 'questions', reading, further: null })).toMatchObject({ screen: 'dropped' });
  });
  test('after its last word, lets that word stand', () => {
    const child: PopupState = { screen: 'child', address: null, removed: false };
    expect(popupAt(child)).toEqual(child);
    expect(popupAt({ screen: 'saved', id: 'a' })).toEqual({ screen: 'saved', id: 'a' });
  });
});
