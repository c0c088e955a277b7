import { positionWords } from '../../lib/position.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { HeardModel } from './heard-model.ts';
import type { Say } from './words.ts';

/** « Paroles entendues »: from, to, and the words as the volunteer types them; theirs, and said to be. */
export function HeardWords({ model, say }: { model: HeardModel; say: Say }) {
  const { typed, failure, entries } = model;
  const wrong = failure.value;
  const error = wrong === null ? null : say(`heard-wrong-${wrong}`, { end: model.end ?? '' });
  const of = (...codes: (typeof wrong)[]): string | null => (codes.includes(wrong) ? error : null);
  return (
    <fieldset class="choice stack">
      <legend>{say('heard-title')}</legend>
      <p class="muted">{say('heard-what')}</p>
      <Entries model={model} say={say} />
      <div class="pair">
        <Field
          id="heard-from"
          label={say('heard-from')}
          maxLength={10}
          value={typed.value.from}
          onInput={(from) => model.type({ from })}
          error={of('from')}
        />
        <Field
          id="heard-to"
          label={say('heard-to')}
          maxLength={10}
          value={typed.value.to}
          onInput={(to) => model.type({ to })}
          error={of('to', 'order', 'beyond')}
        />
      </div>
      <Field
        id="heard-words"
        label={say('heard-words')}
        rows={3}
        maxLength={4000}
        value={typed.value.words}
        onInput={(words) => model.type({ words })}
        error={of('words', 'too-long', 'too-many')}
      />
      <div class="row">
        <Button id="heard-add" onClick={model.add}>
          {say(entries.value.length === 0 ? 'heard-add' : 'heard-add-more')}
        </Button>
      </div>
    </fieldset>
  );
}

function Entries({ model, say }: { model: HeardModel; say: Say }) {
  const entries = model.entries.value;
  return (
    <div role="status">
      {entries.length === 0 ? null : (
        <ul class="heard">
          {entries.map(({ from, to, words }, index) => (
            <li key={`${from} ${to} ${words}`}>
              <span>
                {positionWords(from)} – {positionWords(to)} : « {words} »
              </span>
              <Button
                kind="plain"
                label={say('heard-remove-label', { words })}
                onClick={() => model.remove(index)}
              >
                {say('heard-remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
