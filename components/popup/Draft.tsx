import { useEffect, useMemo } from 'preact/hooks';
import { lineOf } from '../../lib/capture/line.ts';
import type { DraftScreen } from '../../lib/capture/popup-state.ts';
import { hasPlayer } from '../../lib/capture/takings.ts';
import type { EvidenceRecord } from '../../lib/evidence/record.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Field } from '../ui/Field.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Notice } from '../ui/Notice.tsx';
import { Working } from '../ui/Working.tsx';
import { Abandon } from './Abandon.tsx';
import { AddToDraft } from './AddToDraft.tsx';
import { Classify } from './Classify.tsx';
import { type ClassifyModel, createClassification } from './classify-model.ts';
import { Danger } from './Danger.tsx';
import { Frames } from './Frames.tsx';
import { createHeard } from './heard-model.ts';
import { factsIn, happenedIn, missingIn } from './limits.ts';
import { listedOffences } from './offence-names.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';
import { Reading } from './Reading.tsx';
import { Takings } from './Takings.tsx';
import { remembering } from './unfinished.ts';
import type { Words } from './words.ts';

interface Props {
  draft: DraftScreen;
  model: PopupModel;
  ports: PopupPorts;
  words: Words;
  /** Whether the post's page is at hand, so that another post may be chosen. */
  onPage: boolean;
}

/** What was taken of the post, its classification, and the confirmation. */
export function Draft({ draft, model, ports, words, onPage }: Props) {
  const { id, record, answers, frames, said } = draft;
  const { say, language } = words;
  const heading = useFocusOn<HTMLHeadingElement>(id);
  const classify = useMemo(() => createClassification(record.reading.audience.kind, answers), [id]);
  const heard = useMemo(() => (hasPlayer(record) ? createHeard(record) : null), [id]);
  useEffect(() => remembering(ports, lineOf(record), { classify, heard }), [classify, heard]);
  const offences = useMemo(() => listedOffences(ports.now(), language), [ports, language]);
  const confirm = () => {
    // Words typed and not added yet are not lost; where they cannot be added, the form says why.
    if (heard?.pending.value && !heard.add()) return showHeard();
    const given = { ...classify.given(), heard: [...(heard?.entries.value ?? [])] };
    void model.confirm(id, given).then((done) => done && forget());
  };
  const forget = () => ports.keepUnfinished(lineOf(record), null);
  return (
    <section class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {say('draft-title')}
      </h1>
      {answers?.danger ? <Danger say={say} /> : null}
      <p class="muted">{say('draft-kept')}</p>
      {said ? (
        <div id="not-added" data-said={said}>
          <Notice kind="warn" live="status">
            {say(`not-added-${said}`)}
          </Notice>
        </div>
      ) : null}
      <Reading record={record} words={words} />
      <Limits record={record} words={words} />
      <Frames frames={frames} ports={ports} say={say} />
      <Takings id={id} record={record} ports={ports} words={words} />
      {factsIn(record, say).map((fact) => (
        <p key={fact} class="muted">
          {fact}
        </p>
      ))}
      <AddToDraft id={id} model={model} heard={heard} onPage={onPage} say={say} />
      <Classify model={classify} offences={offences} words={words} />
      {classify.step.value ? null : <More model={classify} words={words} />}
      {model.unanswered.value ? (
        <Notice kind="danger" live="alert">
          {say('confirm-failed')}
        </Notice>
      ) : null}
      {model.busy.value ? <Working>{say('confirming')}</Working> : null}
      <div class="row">
        {classify.step.value ? null : (
          <Button id="confirm" kind="primary" disabled={model.busy.value} onClick={confirm}>
            {say('confirm')}
          </Button>
        )}
        {onPage ? (
          <Button id="another" onClick={() => void model.pickAnother()} disabled={model.busy.value}>
            {say('another')}
          </Button>
        ) : null}
        <Abandon say={say} onAbandon={() => void model.abandon(id).then((done) => done && forget())} />
      </div>
    </section>
  );
}

function showHeard(): void {
  const add = document.querySelector<HTMLDetailsElement>('#add');
  if (add) add.open = true;
  document.querySelector<HTMLElement>('#add [aria-invalid]')?.focus();
}

function Limits({ record, words: { say } }: { record: EvidenceRecord; words: Words }) {
  const missing = missingIn(record, say);
  const happened = happenedIn(record, say);
  return (
    <>
      {happened.length > 0 ? (
        <Notice kind="warn">
          {happened.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <details>
          <summary>{say('missing-title', { count: missing.length })}</summary>
          <ul>
            {missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function More({ model, words: { say } }: { model: ClassifyModel; words: Words }) {
  const options = (['passant', 'victime', 'proche'] as const).map((value) => ({
    value,
    label: say(`standing-${value}`),
  }));
  return (
    <>
      <Choice
        name="standing"
        legend={say('standing-legend')}
        options={options}
        value={model.standing.value}
        onChange={(value) => {
          const chosen = options.find((option) => option.value === value);
          if (chosen) model.stand(chosen.value);
        }}
      />
      <details>
        <summary>{say('note')}</summary>
        <Field
          id="note"
          label={say('note')}
          hint={say('note-hint')}
          rows={3}
          maxLength={2000}
          value={model.note.value}
          onInput={model.write}
        />
      </details>
    </>
  );
}
