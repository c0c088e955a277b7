import { useSignal } from '@preact/signals';
import { useWords } from '../words.ts';

interface Props {
  /** What the button copies, for whoever hears it. */
  label: string;
  text: string;
}

/** Copies a text that is shown but must not be followed by a slip of the mouse. */
export function CopyButton({ label, text }: Props) {
  const { t } = useWords();
  const copied = useSignal(false);
  async function copy() {
    copied.value = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  return (
    <span class="copy">
      <button type="button" class="button button-small" onClick={copy} aria-label={`${t('copy')} : ${label}`}>
        {t('copy')}
      </button>
      <span role="status" class="muted">
        {copied.value ? t('copied') : ''}
      </span>
    </span>
  );
}
