import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import type { Language } from '../../lib/locale/locale.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { enrolWords } from './words.ts';

interface Props {
  enrolment: Enrolment;
  language: Language;
  onJournal: () => void;
  /** Leads to another invitation; null where the screen has no room for it. */
  onAgain: (() => void) | null;
}

/** This browser belongs to an association: which one, since when, what to do next. */
export function Enrolled({ enrolment, language, onJournal, onAgain }: Props) {
  const say = enrolWords(language);
  const heading = useFocusOn<HTMLHeadingElement>(enrolment.device);
  const since = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(
    new Date(enrolment.enrolledAt),
  );
  return (
    <section class="enrol stack">
      <h1 ref={heading} tabIndex={-1}>
        {say('done-title', { name: enrolment.association.name })}
      </h1>
      <p class="muted">
        <code>{new URL(enrolment.server).host}</code> {say('done-since', { at: since })}
      </p>
      <p>{say('done')}</p>
      <div class="row">
        <Button id="enrol-journal" kind="primary" onClick={onJournal}>
          {say('done-journal')}
        </Button>
        {onAgain ? (
          <Button id="enrol-again" kind="plain" onClick={onAgain}>
            {say('again')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
