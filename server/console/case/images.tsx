import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { Picture } from './picture.tsx';
import { Section } from './section.tsx';
import { Snapshot } from './snapshot.tsx';

interface Props {
  record: CaseView['records'][number]['record'];
  addressOf: (sha256: string) => string;
}

/** What a record shows beside its words: the picture under its veil, the copy of the page on demand. */
export function Images({ record, addressOf }: Props) {
  const { t } = useWords();
  const pictures = record.files.filter((file) => file.role === 'picture');
  const snapshots = record.files.filter((file) => file.role === 'snapshot');
  return (
    <>
      <Section id="picture" title={t('case.picture')}>
        {pictures.length === 0 && <p class="muted">{t('case.no-picture')}</p>}
        {pictures.map((file) => (
          <Picture key={file.sha256} file={file} address={addressOf(file.sha256)} />
        ))}
      </Section>
      {snapshots.map((file) => (
        <Section key={file.sha256} id="snapshot" title={t('case.snapshot')}>
          <Snapshot file={file} address={addressOf(file.sha256)} />
        </Section>
      ))}
    </>
  );
}
