import type { ComponentChildren } from 'preact';
import { useWords } from '../words.ts';

/** A label and what is known of it; null where nothing is. */
export type Fact = [label: string, value: ComponentChildren | null];

interface Props {
  facts: readonly Fact[];
  /** What stands where nothing is known: « non affiché », « non vérifié »; never a blank. */
  unknown?: string;
}

/** A list of facts where an unknown one says so. */
export function Facts({ facts, unknown }: Props) {
  const { t } = useWords();
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === '' ? <span class="unknown">{unknown ?? t('unread')}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
