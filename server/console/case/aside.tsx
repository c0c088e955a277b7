import type { CaseView } from '../../../lib/console-api.ts';
import { useWords } from '../words.ts';
import { Facts } from './facts.tsx';

/** What the volunteer told the moderators alone; said to be in no export, because a bundle reaches the defendant. */
export function Asides({ asides }: { asides: CaseView['asides'] }) {
  const { t, say } = useWords();
  if (asides.length === 0) return null;
  return (
    <div class="stack">
      {asides.map(({ record, note, standing }) => (
        <Facts
          key={record}
          facts={[
            [t('law.standing'), say(`standing.${standing}`)],
            [t('law.note'), note === null ? t('none') : <bdi key="note">{note}</bdi>],
          ]}
        />
      ))}
      <p class="muted">{t('law.aside')}</p>
    </div>
  );
}
