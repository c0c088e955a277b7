import { useSignal } from '@preact/signals';
import { Button } from '../ui/Button.tsx';
import type { Say } from './words.ts';

/** Letting go of a draft asks once more: it would be lost for good. */
export function Abandon({ say, onAbandon }: { say: Say; onAbandon: () => void }) {
  const asking = useSignal(false);
  const ask = (yes: boolean) => {
    asking.value = yes;
  };
  if (!asking.value) {
    return (
      <Button id="abandon" kind="plain" onClick={() => ask(true)}>
        {say('abandon')}
      </Button>
    );
  }
  return (
    <fieldset class="choice">
      <legend>{say('abandon-sure')}</legend>
      <div class="row">
        <Button id="abandon-yes" kind="danger" onClick={onAbandon}>
          {say('abandon-yes')}
        </Button>
        <Button id="abandon-no" onClick={() => ask(false)}>
          {say('abandon-no')}
        </Button>
      </div>
    </fieldset>
  );
}
