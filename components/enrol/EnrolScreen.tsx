import { useMemo } from 'preact/hooks';
import type { Invitation } from '../../lib/api.ts';
import { CHARTER } from '../../lib/enrolment/charter.ts';
import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import type { Language } from '../../lib/locale/locale.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusOn } from '../ui/focus.ts';
import { Notice } from '../ui/Notice.tsx';
import { Working } from '../ui/Working.tsx';
import { createEnrolment, type EnrolModel } from './enrol-model.ts';
import type { Join } from './ports.ts';
import { type EnrolWords, enrolWords } from './words.ts';

interface Props {
  invitation: Invitation;
  language: Language;
  join: Join;
  now: () => Date;
  onJoined: (enrolment: Enrolment) => void;
  onDecline: () => void;
}

/** An invitation: who invites, where captures will go, the charter to accept. For the popup and for a page. */
export function EnrolScreen({ invitation, language, join, now, onJoined, onDecline }: Props) {
  const say = enrolWords(language);
  const model = useMemo(() => createEnrolment(invitation, { join, now, joined: onJoined }), [invitation]);
  const heading = useFocusOn<HTMLHeadingElement>(invitation.code);
  return (
    <section class="enrol stack">
      <h1 ref={heading} tabIndex={-1}>
        {say('invites', { name: invitation.association.name })}
      </h1>
      <div>
        <p>{say('server')}</p>
        <p class="enrol-server">
          <code>{new URL(invitation.server).host}</code>
        </p>
      </div>
      <p class="muted">{say('pseudonym')}</p>
      <Charter say={say} />
      <Accept model={model} say={say} onDecline={onDecline} />
    </section>
  );
}

function Charter({ say }: { say: EnrolWords }) {
  return (
    <div class="enrol-charter">
      <h2>{say('read')}</h2>
      <ol>
        {CHARTER.clauses.map((clause) => (
          <li key={clause}>{say(`clause-${clause}`)}</li>
        ))}
      </ol>
    </div>
  );
}

function Accept({ model, say, onDecline }: { model: EnrolModel; say: EnrolWords; onDecline: () => void }) {
  const failure = model.failure.value;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.join();
      }}
    >
      <label class="enrol-accept">
        <input
          id="enrol-accept"
          type="checkbox"
          checked={model.accepted.value}
          onChange={(event) => model.accept(event.currentTarget.checked)}
          {...(failure === 'accept-first'
            ? { 'aria-invalid': true, 'aria-describedby': 'enrol-failure' }
            : {})}
        />
        <span>{say('accept-box', { count: CHARTER.clauses.length })}</span>
      </label>
      {failure ? (
        <Notice kind={failure === 'accept-first' ? 'warn' : 'danger'} live="alert">
          <p id="enrol-failure">{say(failure)}</p>
        </Notice>
      ) : null}
      {model.joining.value ? <Working>{say('joining')}</Working> : null}
      <div class="row">
        <Button id="enrol-join" type="submit" kind="primary" disabled={model.joining.value}>
          {say('accept', { name: model.invitation.association.name })}
        </Button>
        <Button id="enrol-decline" onClick={onDecline} disabled={model.joining.value}>
          {say('decline')}
        </Button>
      </div>
    </form>
  );
}
