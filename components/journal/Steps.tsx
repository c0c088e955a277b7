import type { OutboxItem } from '../../lib/outbox/item.ts';
import { stepsOf } from './steps.ts';
import type { Words } from './words.ts';

interface Props {
  item: OutboxItem;
  words: Words;
}

/** The way of a record, drawn; each step also says in words how it stands. */
export function Steps({ item, words: { say } }: Props) {
  return (
    <ol class="steps" aria-label={say('steps')}>
      {stepsOf(item).map(({ name, state }) => (
        <li
          key={name}
          class={`step step-${state}`}
          {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <span class="step-name">{say(`step-${name}`)}</span>
          <span class="unseen">{` (${say(`step-${state}`)})`}</span>
        </li>
      ))}
    </ol>
  );
}
