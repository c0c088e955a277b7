import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Working } from '../../../components/ui/Working.tsx';
import type { CaseView } from '../../../lib/console-api.ts';
import type { ConsolePort } from '../port.ts';
import { PAGES } from '../route.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words.ts';
import { CaseModel } from './case-model.ts';
import { Evidence } from './evidence.tsx';
import { Images } from './images.tsx';
import { Message } from './message.tsx';
import { Panel } from './panel.tsx';
import { Section } from './section.tsx';
import { Timeline } from './timeline.tsx';

interface Props {
  id: string;
  port: ConsolePort;
  save: (name: string, file: Blob) => void;
  signedOut: () => void;
}

function Head({ view }: { view: CaseView }) {
  const { t, say } = useWords();
  return (
    <div class="case-head">
      <p>
        <span class={`tag state-${view.state.review}`} data-state={view.state.review}>
          {t('case.state', { state: say(`state.${view.state.review}`) })}
        </span>
      </p>
      <p>{t('case.header')}</p>
      <p>
        <strong>{t('case.nobody')}</strong>
      </p>
    </div>
  );
}

/** A case: the words first, the picture veiled, then what the law says, what was checked, what happened. */
export function CasePage({ id, port, save, signedOut }: Props) {
  const { t, moment } = useWords();
  const model = useModel(() => new CaseModel(id, port, save));
  useEffect(() => {
    void model.reload();
  }, [model]);
  const failure = model.failure.value;
  useEffect(() => {
    if (failure === 'signed-out') signedOut();
  }, [failure, signedOut]);
  const view = model.view.value;
  const back = <a href={PAGES.queue}>← {t('case.back')}</a>;
  if (!view) {
    return (
      <Page key={failure} title={failure === 'not-found' ? t('unknown.title') : t('nav.queue')} before={back}>
        {failure === 'not-found' && <p class="empty">{t('case.unknown')}</p>}
        {failure && failure !== 'not-found' && <FailureNote code={failure} retry={model.reload} />}
        {!failure && <Working>{t('loading')}</Working>}
      </Page>
    );
  }
  const addressOf = (sha256: string) => port.fileAddress(id, sha256);
  return (
    <Page key="view" title={t('case.title', { at: moment(view.state.receivedAt) })} before={back}>
      {failure && <FailureNote code={failure} retry={model.reload} />}
      <Head view={view} />
      <div class="case">
        <div class="case-message">
          <Section id="message" title={t('case.message')}>
            {view.records.map(({ sealed, record }) => (
              <Message key={sealed.id} reading={record.reading} />
            ))}
          </Section>
          {view.records.map(({ sealed, record }) => (
            <Images key={sealed.id} record={record} addressOf={addressOf} />
          ))}
        </div>
        <Panel view={view} model={model} port={port} />
        <div class="case-evidence">
          {view.records.map(({ sealed, record }) => (
            <Evidence key={sealed.id} record={record} addressOf={addressOf} />
          ))}
          <Section id="timeline" title={t('case.timeline')}>
            <Timeline view={view} />
          </Section>
        </div>
      </div>
    </Page>
  );
}
