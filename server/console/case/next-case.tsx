import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ConsolePort } from '../port.ts';
import { PAGES } from '../route.ts';
import { useWords } from '../words.ts';

interface Props {
  id: string;
  load: ConsolePort['cases'];
}

/** After a decision, the way to the next case: nobody goes back to a list a hundred times a day. */
export function NextCase({ id, load }: Props) {
  const { t } = useWords();
  const next = useSignal<string | null | undefined>(undefined);
  useEffect(() => {
    void load({ review: 'to-review', platform: '', text: '', after: null }).then((answer) => {
      next.value = answer.ok ? (answer.value.cases.find((row) => row.id !== id)?.id ?? null) : null;
    });
  }, [id, load]);
  if (next.value === undefined) return null;
  if (next.value === null) return <p>{t('case.none-left')}</p>;
  return (
    <p>
      <a class="button button-primary" href={PAGES.case(next.value)}>
        {t('case.next')}
      </a>
    </p>
  );
}
