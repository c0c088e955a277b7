import { useEffect, useRef } from 'preact/hooks';
import type { JournalLine } from '../../lib/outbox/line.ts';
import { Button } from '../ui/Button.tsx';
import type { JournalModel } from './journal-model.ts';
import type { Words } from './words.ts';

interface Props {
  line: JournalLine;
  model: JournalModel;
  words: Words;
}

/** Asks before anything is deleted; the browser itself keeps the focus inside, and Escape cancels. */
export function ConfirmRemoval({ line, model, words: { say } }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // The line is gone after « Supprimer »: the heading then takes the focus, or it would be lost at the top.
    return () => {
      const target = opener?.isConnected ? opener : document.querySelector('h1');
      if (target instanceof HTMLElement) target.focus();
    };
  }, []);
  const kind = line.outbox ? 'remove' : 'drop';
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onClose={() => model.askRemoval(null)}
    >
      <h2 id="confirm-title">{say(`${kind}-title`)}</h2>
      <p id="confirm-text">{say(`${kind}-text`)}</p>
      <div class="row">
        <Button id="confirm-cancel" onClick={() => model.askRemoval(null)}>
          {say('cancel')}
        </Button>
        <Button id="confirm-remove" kind="danger" onClick={() => void model.remove()}>
          {say('confirm-remove')}
        </Button>
      </div>
    </dialog>
  );
}
