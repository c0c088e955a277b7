import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useWords } from '../words.ts';

/** Minutes of reading after which a pause is offered, again and again. */
const MINUTES = 25;

/** Offers a pause, once every twenty-five minutes: nobody is held to it, and nothing is counted. */
export function PauseNote() {
  const { t } = useWords();
  const due = useSignal(false);
  useEffect(() => {
    const timer = setInterval(() => {
      due.value = true;
    }, MINUTES * 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status">
      {due.value && (
        <div class="notice pause">
          <p>{t('pause', { minutes: MINUTES })}</p>
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              due.value = false;
            }}
          >
            {t('pause.close')}
          </button>
        </div>
      )}
    </div>
  );
}
