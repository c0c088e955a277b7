import { useEffect, useMemo } from 'preact/hooks';
import type { DropReason, PopupState } from '../../lib/capture/popup-state.ts';
import type { Language } from '../../lib/locale/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Working } from '../ui/Working.tsx';
import { Child } from './Child.tsx';
import { Draft } from './Draft.tsx';
import { Enrol } from './Enrol.tsx';
import { Frames } from './Frames.tsx';
import { Message } from './Message.tsx';
import { createPopup, type PopupModel } from './popup-model.ts';
import type { PopupPorts } from './ports.ts';
import { Questions } from './Questions.tsx';
import { Saved } from './Saved.tsx';
import { type Say, type Words, wordsOf } from './words.ts';

interface Props {
  ports: PopupPorts;
  language: Language;
  /** Whether the post's page is at hand; not so where a draft is finished from the journal. */
  onPage: boolean;
}

/** The popup: one screen for each state of the capture. */
export function Popup({ ports, language, onPage }: Props) {
  const model = useMemo(() => createPopup(ports), [ports]);
  const words = useMemo(() => wordsOf(language), [language]);
  useEffect(() => model.start(), [model]);
  const state = model.state.value;
  return (
    <main class="popup" data-screen={state.screen}>
      {model.before.value ? <Before reason={model.before.value} say={words.say} /> : null}
      <Screen state={state} model={model} ports={ports} words={words} onPage={onPage} />
    </main>
  );
}

function Before({ reason, say }: { reason: DropReason; say: Say }) {
  if (reason === 'abandoned') return null;
  return (
    <Notice kind="warn" live="status">
      {say(`before-${reason}`)}
    </Notice>
  );
}

interface ScreenProps {
  state: PopupState;
  model: PopupModel;
  ports: PopupPorts;
  words: Words;
  onPage: boolean;
}

function Screen(props: ScreenProps) {
  const { state, model, ports, words, onPage } = props;
  const { say } = words;
  switch (state.screen) {
    case 'working':
      return (
        <>
          <h1 class="unseen">{say('name')}</h1>
          <Working>{say('working')}</Working>
        </>
      );
    case 'enrol':
      return <Enrol invitation={state.invitation} ports={ports} words={words} />;
    case 'questions':
      return <Questions reading={state.reading} further={state.further !== null} model={model} say={say} />;
    case 'child':
      return <Child address={state.address} removed={state.removed} ports={ports} say={say} />;
    case 'draft':
      return <Draft draft={state} model={model} ports={ports} words={words} onPage={onPage} />;
    case 'saved':
      return <Saved id={state.id} model={model} ports={ports} say={say} onPage={onPage} />;
    default:
      return <Sentence {...props} state={state} />;
  }
}

type Told = Extract<PopupState, { screen: 'nothing' | 'picking' | 'blocked' | 'failed' | 'dropped' }>;

function Sentence({ state, model, ports, words: { say }, onPage }: ScreenProps & { state: Told }) {
  const close = (
    <Button id="close" onClick={ports.close}>
      {say('saved-close')}
    </Button>
  );
  const another = onPage ? (
    <Button id="another" kind="primary" onClick={() => void model.pickAnother()}>
      {say('nothing-pick')}
    </Button>
  ) : null;
  switch (state.screen) {
    case 'nothing':
      return (
        <>
          <Message title={say('nothing-title')} text={say('nothing-text')}>
            {another}
            {close}
          </Message>
          <Frames frames={state.frames} ports={ports} say={say} />
        </>
      );
    case 'picking':
      return <Message title={say('picking-title')} text={say('picking-text')} />;
    case 'blocked':
      return (
        <Message title={say('blocked-title')} text={say(`blocked-${state.reason}`)}>
          {close}
        </Message>
      );
    case 'failed':
      return (
        <Message title={say('failed-title')} text={say(`failed-${state.code}`)}>
          {close}
        </Message>
      );
    case 'dropped':
      return (
        <Message title={say('dropped-title')} text={say(`dropped-${state.reason}`)}>
          {close}
        </Message>
      );
  }
}
