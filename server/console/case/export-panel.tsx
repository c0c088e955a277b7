import { Button } from '../../../components/ui/Button.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWords } from '../words.ts';
import type { Export } from './case-model.ts';
import { inWords } from './size.ts';

interface Props {
  exporting: Export;
  start: () => void;
}

/** Asks for the bundle, and says how far it is. */
export function ExportPanel({ exporting, start }: Props) {
  const { t, language } = useWords();
  return (
    <>
      <p>{t('export.what')}</p>
      <p class="muted">{t('export.to')}</p>
      <Button id="export" disabled={exporting.step === 'running'} onClick={start}>
        {t('export.start')}
      </Button>
      <div role="status" data-export={exporting.step}>
        {exporting.step === 'running' && (
          <p class="working">{t('export.running', { size: inWords(exporting.bytes, language) })}</p>
        )}
        {exporting.step === 'done' && (
          <p class="notice notice-ok">
            <bdi>{t('export.done', { name: exporting.name, size: inWords(exporting.bytes, language) })}</bdi>
          </p>
        )}
      </div>
      {exporting.step === 'failed' && <FailureNote code={exporting.code} retry={start} />}
    </>
  );
}
