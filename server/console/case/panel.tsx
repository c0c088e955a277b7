import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../../components/ui/Notice.tsx';
import type { CaseView } from '../../../lib/console-api.ts';
import type { ConsolePort } from '../port.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWords } from '../words.ts';
import type { CaseModel } from './case-model.ts';
import { Classification } from './classification.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { ExportPanel } from './export-panel.tsx';
import { NextCase } from './next-case.tsx';
import { Proofs } from './proofs.tsx';
import { ReviewForm } from './review-form.tsx';
import { Section } from './section.tsx';

interface Props {
  view: CaseView;
  model: InstanceType<typeof CaseModel>;
  port: ConsolePort;
}

function Decision({ view, model, port }: Props) {
  const { t } = useWords();
  const reason = useSignal('');
  const outcome = useRef<HTMLDivElement>(null);
  const done = model.done.value;
  const conflict = model.conflict.value;
  useEffect(() => {
    if (done || conflict) outcome.current?.focus();
  }, [done, conflict]);
  return (
    <>
      <div ref={outcome} tabIndex={-1}>
        {done && (
          <Notice kind="ok" live="status">
            <p>{t(`review.done.${done}`)}</p>
            <NextCase id={view.id} load={port.cases} />
          </Notice>
        )}
        {conflict && <ConflictNote conflict={conflict} />}
      </div>
      {model.reviewFailure.value && <FailureNote code={model.reviewFailure.value} />}
      <ReviewForm
        key={view.state.events}
        view={view}
        reason={reason}
        sending={model.sending.value}
        send={model.review}
      />
    </>
  );
}

/** What a moderator weighs and does: the law, the decision, the proofs, the export. */
export function Panel(props: Props) {
  const { view, model } = props;
  const { t } = useWords();
  return (
    <aside class="case-panel" aria-label={t('case.review')}>
      <Section id="classification" title={t('case.classification')}>
        <Classification view={view} />
      </Section>
      <Section id="decision" title={t('case.review')}>
        <Decision {...props} />
      </Section>
      <Section id="proofs" title={t('case.proofs')}>
        <Proofs proofs={view.proofs} />
      </Section>
      <Section id="bundle" title={t('case.export')}>
        <ExportPanel exporting={model.exporting.value} start={model.exportBundle} />
      </Section>
    </aside>
  );
}
