import { useEffect } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Working } from '../ui/Working.tsx';
import { ConfirmRemoval } from './ConfirmRemoval.tsx';
import { Filters } from './Filters.tsx';
import { type JournalModel, PAGE, type Said } from './journal-model.ts';
import { Line } from './Line.tsx';
import type { JournalPorts } from './ports.ts';
import { type Words, wordsOf } from './words.ts';

/** Milliseconds that « Copié » stays; it is only a comfort, nothing is lost with it. */
const STAYS = 6_000;
/** Lines above which choosing among them is worth its place on the screen. */
const MANY = 6;

interface Props {
  model: JournalModel;
  ports: JournalPorts;
}

/** The journal: everything captured with this browser, where it stands, what can be done with it. */
export function Journal({ model, ports }: Props) {
  const words = wordsOf(ports.language);
  useEffect(() => model.start(), [model]);
  const asked = model.toRemove.value;
  return (
    <main class="journal">
      <Head model={model} ports={ports} words={words} />
      <Body model={model} ports={ports} words={words} />
      <Saying model={model} words={words} />
      {asked ? <ConfirmRemoval line={asked} model={model} words={words} /> : null}
    </main>
  );
}

interface PartProps extends Props {
  words: Words;
}

function Head({ model, ports, words: { say } }: PartProps) {
  const association = model.association.value;
  return (
    <header class="stack">
      <h1 tabIndex={-1}>{say('title')}</h1>
      <p>
        {say('intro')} {say('told-nobody')}
      </p>
      {association ? <p class="muted">{say('association', { name: association })}</p> : null}
      {association === null ? (
        <Notice kind="warn">
          <p>{say('not-enrolled')}</p>
          <div class="row">
            <Button onClick={() => ports.enrol()}>{say('enrol')}</Button>
          </div>
        </Notice>
      ) : null}
      {model.waiting.value > 1 ? (
        <div class="row">
          <Button onClick={() => void ports.retry(null)}>{say('retry-all')}</Button>
        </div>
      ) : null}
    </header>
  );
}

function Body({ model, ports, words }: PartProps) {
  const { say } = words;
  if (model.unreadable.value) {
    return (
      <Notice kind="danger" live="alert">
        <p>{say('unreadable')}</p>
      </Notice>
    );
  }
  const lines = model.lines.value;
  if (lines === null) return <Working>{say('loading')}</Working>;
  if (lines.length === 0) {
    return (
      <div class="journal-empty">
        <h2>{say('empty-title')}</h2>
        <p>{say('empty')}</p>
      </div>
    );
  }
  return (
    <>
      {lines.length > MANY ? <Filters model={model} words={words} /> : null}
      <Lines model={model} ports={ports} words={words} />
    </>
  );
}

function Lines({ model, ports, words }: PartProps) {
  const { say } = words;
  const left = model.found.value.length - model.shown.value.length;
  if (model.found.value.length === 0) return <p>{say('none-found')}</p>;
  return (
    <>
      <ol class="lines">
        {model.shown.value.map((line) => (
          <li key={line.id}>
            <Line line={line} model={model} ports={ports} words={words} />
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <div class="row">
          <Button id="more" onClick={() => model.more()}>
            {say('more', { count: Math.min(left, PAGE) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Saying({ model, words }: Omit<PartProps, 'ports'>) {
  const said = model.said.value;
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => model.said.value === said && model.hush(), STAYS);
    return () => clearTimeout(timer);
  }, [said, model]);
  return (
    <p class="said" role="status">
      {said ? sentenceOf(said, words) : ''}
    </p>
  );
}

function sentenceOf(said: Said, { say, failure }: Words): string {
  switch (said) {
    case 'removed':
    case 'copied':
    case 'copy-failed':
    case 'not-received':
      return say(said);
    default:
      return failure(said);
  }
}
