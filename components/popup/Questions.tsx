import { useMemo } from 'preact/hooks';
import type { PostReading } from '../../lib/platforms/reading.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Notice } from '../ui/Notice.tsx';
import { Danger } from './Danger.tsx';
import type { PopupModel } from './popup-model.ts';
import { createQuestions, QUESTIONS, type QuestionName, type QuestionsModel } from './questions-model.ts';
import type { Say } from './words.ts';

interface Props {
  reading: PostReading;
  /** Whether the post of a draft is taken once more. */
  further: boolean;
  model: PopupModel;
  say: Say;
}

/** One screen without preview, before any pixel: the three questions of rule 4. */
export function Questions({ reading, further, model, say }: Props) {
  const questions = useMemo(() => createQuestions((answers) => void model.answer(answers)), [model]);
  const heading = useFocusOn<HTMLHeadingElement>(questions.step.value);
  if (questions.step.value === 'intimate')
    return <Intimate questions={questions} further={further} say={say} />;
  const author = reading.author.handle ?? reading.author.name;
  const answered = QUESTIONS.some((name) => questions.given.value[name] !== undefined);
  return (
    <section class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {say('questions-title')}
      </h1>
      <p>
        {author ? `${say('questions-post', { author })}. ` : ''}
        {say(further ? 'questions-text-further' : 'questions-text')}
      </p>
      {questions.danger.value ? <Danger say={say} /> : null}
      {QUESTIONS.map((name) => (
        <Question key={name} name={name} questions={questions} say={say} />
      ))}
      {questions.missing.value ? (
        <Notice kind="warn" live="alert">
          {say('answers-missing')}
        </Notice>
      ) : null}
      <div class="row">
        {answered ? (
          <Button id="answers-next" kind="primary" onClick={questions.next} disabled={model.busy.value}>
            {say('answers-next')}
          </Button>
        ) : (
          <Button id="answers-none" kind="primary" onClick={questions.none} disabled={model.busy.value}>
            {say('answers-none')}
          </Button>
        )}
        {further ? (
          <Button id="add-nothing" kind="plain" onClick={() => void model.abandon(null)}>
            {say('add-nothing')}
          </Button>
        ) : (
          <Button id="another" kind="plain" onClick={() => void model.pickAnother()}>
            {say('another')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Question({ name, questions, say }: { name: QuestionName; questions: QuestionsModel; say: Say }) {
  const given = questions.given.value[name];
  return (
    <fieldset class="question">
      <legend>{say(`question-${name}`)}</legend>
      <p class="muted" id={`help-${name}`}>
        {say(`question-${name}-help`)}
      </p>
      <div class="row">
        {[true, false].map((yes) => (
          <label class="question-answer" key={String(yes)}>
            <input
              type="radio"
              name={name}
              id={`${name}-${yes ? 'yes' : 'no'}`}
              checked={given === yes}
              aria-describedby={`help-${name}`}
              onChange={() => questions.answer(name, yes)}
            />
            <span>{say(yes ? 'yes' : 'no')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface IntimateProps {
  questions: QuestionsModel;
  further: boolean;
  say: Say;
}

function Intimate({ questions, further, say }: IntimateProps) {
  const heading = useFocusOn<HTMLHeadingElement>('intimate');
  return (
    <section class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {say(further ? 'intimate-title-further' : 'intimate-title')}
      </h1>
      {questions.danger.value ? <Danger say={say} /> : null}
      <p>{say('intimate-text')}</p>
      <div class="row">
        <Button id="intimate-next" kind="primary" onClick={questions.next}>
          {say(further ? 'intimate-next-further' : 'intimate-next')}
        </Button>
        <Button id="intimate-back" onClick={questions.back}>
          {say('back')}
        </Button>
      </div>
    </section>
  );
}
