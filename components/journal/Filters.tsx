import { Field } from '../ui/Field.tsx';
import type { Filter } from './filter.ts';
import type { JournalModel } from './journal-model.ts';
import type { Words } from './words.ts';

const STATES: readonly Filter['state'][] = ['all', 'draft', 'waiting', 'refused', 'received'];

interface Props {
  model: JournalModel;
  words: Words;
}

/** Choosing among many lines: by state, by words. */
export function Filters({ model, words: { say } }: Props) {
  const { state, text } = model.filter.value;
  return (
    <search class="filters">
      <Field
        id="search"
        label={say('search')}
        value={text}
        onInput={(value) => model.show({ text: value })}
      />
      <fieldset class="filter-states">
        <legend>{say('filter')}</legend>
        {STATES.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="state"
              value={value}
              checked={value === state}
              onChange={() => model.show({ state: value })}
            />
            <span>{say(`filter-${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="muted" role="status">
        {say('count', { shown: model.found.value.length, all: model.lines.value?.length ?? 0 })}
      </p>
    </search>
  );
}
