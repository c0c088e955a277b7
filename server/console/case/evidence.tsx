import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { Alterations } from './alterations.tsx';
import { Conditions } from './conditions.tsx';
import { Files } from './files.tsx';
import { Reading } from './reading.tsx';
import { Section } from './section.tsx';

interface Props {
  record: CaseView['records'][number]['record'];
  addressOf: (sha256: string) => string;
}

/** One record of the case, from what was read to its hashes. */
export function Evidence({ record, addressOf }: Props) {
  const { t } = useWords();
  return (
    <>
      <Section id="reading" title={t('case.reading')}>
        <Reading record={record} />
      </Section>
      <Section id="record" title={t('case.record')} folded>
        <Conditions record={record} />
      </Section>
      <Section id="alterations" title={t('case.alterations')}>
        <Alterations taking={{ ...record, checkedAt: record.gesture.checkedAt }} />
      </Section>
      <Section id="files" title={t('case.files')} folded>
        <Files files={record.files} addressOf={addressOf} />
      </Section>
    </>
  );
}
