import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { Alterations } from './alterations.tsx';
import { Conditions } from './conditions.tsx';
import { Files } from './files.tsx';
import { Picture } from './picture.tsx';
import { Reading } from './reading.tsx';
import { Section } from './section.tsx';
import { Snapshot } from './snapshot.tsx';

interface Props {
  record: CaseView['records'][number]['record'];
  addressOf: (sha256: string) => string;
}

/** One record of the case, from its picture to its hashes. */
export function Evidence({ record, addressOf }: Props) {
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
      <Section id="reading" title={t('case.reading')}>
        <Reading record={record} />
      </Section>
      <Section id="record" title={t('case.record')} folded>
        <Conditions record={record} />
      </Section>
      <Section id="alterations" title={t('case.alterations')}>
        <Alterations record={record} />
      </Section>
      <Section id="files" title={t('case.files')} folded>
        <Files files={record.files} addressOf={addressOf} />
      </Section>
    </>
  );
}
