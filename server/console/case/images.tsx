import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { Picture } from './picture.tsx';
import { Players } from './players.tsx';
import { Section } from './section.tsx';
import { Snapshot } from './snapshot.tsx';
import { Strips } from './strips.tsx';
import { Takings } from './takings.tsx';

interface Props {
  record: CaseView['records'][number]['record'];
  addressOf: (sha256: string) => string;
}

/** What a record shows beside its words: the picture under its veil, the copy of the page on demand. */
export function Images({ record, addressOf }: Props) {
  const { t } = useWords();
  const pictures = record.files.filter((file) => file.role === 'picture' && file.take === 0);
  const snapshots = record.files.filter((file) => file.role === 'snapshot' && file.take === 0);
  return (
    <>
      <Section id="picture" title={t('case.picture')}>
        {pictures.length === 0 && <p class="muted">{t('case.no-picture')}</p>}
        {pictures.map((file) => (
          <Picture key={file.sha256} file={file} address={addressOf(file.sha256)} />
        ))}
        <Strips strips={record.strips} />
        <Players playing={record.playing} />
      </Section>
      {snapshots.map((file) => (
        <Section key={file.sha256} id="snapshot" title={t('case.snapshot')}>
          <Snapshot file={file} address={addressOf(file.sha256)} />
        </Section>
      ))}
      <Takings record={record} addressOf={addressOf} />
    </>
  );
}
