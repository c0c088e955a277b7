import { Button } from '../ui/Button.tsx';
import type { JournalModel } from './journal-model.ts';
import type { Words } from './words.ts';

interface Props {
  what: string;
  text: string;
  model: JournalModel;
  words: Words;
}

/** A long text with a button that copies it. */
export function CopyText({ what, text, model, words: { say } }: Props) {
  return (
    <span class="copy-text">
      <code>{text}</code>
      <Button kind="plain" label={say('copy-label', { what })} onClick={() => void model.copy(text)}>
        {say('copy')}
      </Button>
    </span>
  );
}
