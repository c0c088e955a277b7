import { useSignal } from '@preact/signals';
import type { EvidenceFile } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';

interface Props {
  file: EvidenceFile;
  address: string;
}

/** The kept copy of the post's HTML, on demand, in a frame that may run, send and reach nothing. */
export function Snapshot({ file, address }: Props) {
  const { t } = useWords();
  const open = useSignal(false);
  const id = `snapshot-${file.sha256.slice(0, 12)}`;
  return (
    <div class="snapshot">
      <p class="muted">{t('snapshot.what')}</p>
      <button
        type="button"
        class="button"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {open.value ? t('snapshot.close') : t('snapshot.open')}
      </button>
      <div id={id} class="snapshot-place">
        {open.value && (
          <iframe
            class="snapshot-frame"
            sandbox=""
            src={address}
            title={t('snapshot.title')}
            referrerpolicy="no-referrer"
            loading="eager"
          />
        )}
      </div>
    </div>
  );
}
