import type { EvidenceRecord, Further } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';
import { Alterations } from './alterations.tsx';
import { Message } from './message.tsx';
import { Picture } from './picture.tsx';
import { Players } from './players.tsx';
import { Section } from './section.tsx';
import { Strips } from './strips.tsx';

interface Props {
  record: EvidenceRecord;
  addressOf: (sha256: string) => string;
}

/** Every taking after the first: why, when, what it showed. What was found first stands before it as it was. */
export function Takings({ record, addressOf }: Props) {
  return (
    <>
      {record.more.map((further, at) => (
        <Taking
          key={`${further.askedAt} ${further.why}`}
          record={record}
          further={further}
          take={at + 1}
          addressOf={addressOf}
        />
      ))}
    </>
  );
}

function Taking({ record, further, take, addressOf }: Props & { further: Further; take: number }) {
  const { t, say, instant } = useWords();
  const pictures = record.files.filter(
    (file) => file.take === take && (file.role === 'picture' || file.role === 'context'),
  );
  const { why, reading, strips, playing, picturedAt } = further;
  return (
    <Section id={`taking-${take}`} title={t('taking.title', { number: take + 1, why: say(`taking.${why}`) })}>
      <p class="muted">
        {t('taking.what')} {picturedAt === null ? t('gesture.not-done') : instant(picturedAt)}
      </p>
      {why !== 'context' && reading.text !== record.reading.text && <Message reading={reading} />}
      {pictures.length === 0 && <p class="muted">{t('case.no-picture')}</p>}
      {pictures.map((file) => (
        <Picture key={file.sha256} file={file} address={addressOf(file.sha256)} />
      ))}
      <Strips strips={strips} />
      <Players playing={playing} />
      <details>
        <summary>{t('case.alterations')}</summary>
        <Alterations taking={{ ...further, checkedAt: further.checkedAt }} />
      </details>
    </Section>
  );
}
