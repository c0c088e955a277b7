import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import type { ClassifyModel } from './classify-model.ts';
import type { Listed } from './offence-names.ts';
import type { Words } from './words.ts';

interface Props {
  model: ClassifyModel;
  offences: readonly Listed[];
  words: Words;
}

/** Three plain questions at most, or the list, or « À qualifier par un modérateur »: a proposal, never a verdict. */
export function Classify({ model, offences, words }: Props) {
  const { say } = words;
  // The choice just made leaves the screen, and the focus with it: it goes on from the question's title.
  const heading = useFocusOn<HTMLHeadingElement>(`${model.way.value} ${model.path.value.length}`);
  return (
    <section class="stack" aria-label={say('classify-title')}>
      <h2 ref={heading} tabIndex={-1}>
        {say('classify-title')}
      </h2>
      <p class="muted">{say('classify-help')}</p>
      {model.way.value === 'list' ? <OffenceList model={model} offences={offences} words={words} /> : null}
      {model.step.value ? <Step model={model} words={words} /> : null}
      {model.step.value || model.way.value === 'list' ? null : (
        <Proposal model={model} offences={offences} words={words} />
      )}
      <Ways model={model} words={words} />
    </section>
  );
}

function Step({ model, words: { say, language } }: Omit<Props, 'offences'>) {
  const step = model.step.value;
  if (step === null) return null;
  return (
    <fieldset class="step" key={step.id}>
      <legend>{step.question[language]}</legend>
      <ul class="step-choices">
        {step.choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              class="step-choice"
              data-choice={choice.id}
              onClick={() => model.choose(choice.id)}
            >
              <span>{choice.label[language]}</span>
              {choice.example ? (
                <span class="muted">{say('classify-example', { example: choice.example[language] })}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      {model.path.value.length > 0 ? (
        <Button id="classify-back" kind="plain" onClick={model.back}>
          {say('classify-back')}
        </Button>
      ) : null}
    </fieldset>
  );
}

function OffenceList({ model, offences, words: { say } }: Props) {
  return (
    <fieldset class="choice offences">
      <legend>{say('list-title')}</legend>
      <div class="offences-list">
        {offences.map(({ id, name, test }) => (
          <label class="choice-option" key={id}>
            <input
              type="checkbox"
              value={id}
              checked={model.picked.value.includes(id)}
              onChange={() => model.toggle(id)}
            />
            <span>
              {name}
              <br />
              <span class="muted">{test}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Proposal({ model, offences, words: { say } }: Props) {
  const names = model.categories.value.map((id) => offences.find((one) => one.id === id)?.name ?? id);
  return (
    <div role="status" class="proposal">
      <p class="muted">{say('proposal-title')}</p>
      {names.length === 0 ? <p>{say('proposal-none')}</p> : null}
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function Ways({ model, words: { say } }: Omit<Props, 'offences'>) {
  const { way, step } = model;
  return (
    <div class="row">
      {way.value !== 'moderator' && (step.value || way.value === 'list') ? (
        <Button id="classify-moderator" onClick={() => model.go('moderator')}>
          {say('classify-moderator')}
        </Button>
      ) : null}
      {way.value !== 'list' ? (
        <Button id="classify-list" kind="plain" onClick={() => model.go('list')}>
          {say('classify-list')}
        </Button>
      ) : null}
      {way.value !== 'questions' || step.value === null ? (
        <Button id="classify-questions" kind="plain" onClick={() => model.go('questions')}>
          {say('classify-questions')}
        </Button>
      ) : null}
    </div>
  );
}
