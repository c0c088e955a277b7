import { useSignal } from '@preact/signals';
import type { Invitation } from '../../lib/api.ts';
import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import type { Language } from '../../lib/locale/locale.ts';
import { Notice } from '../ui/Notice.tsx';
import { Enrolled } from './Enrolled.tsx';
import { EnrolScreen } from './EnrolScreen.tsx';
import type { Join, Look } from './ports.ts';
import { TypedInvitation } from './TypedInvitation.tsx';
import { enrolWords } from './words.ts';

interface Props {
  language: Language;
  enrolment: Enrolment | null;
  join: Join;
  look: Look;
  now: () => Date;
  onJournal: () => void;
}

type Screen =
  | { name: 'typed'; declined: boolean }
  | { name: 'invited'; invitation: Invitation }
  | { name: 'enrolled'; enrolment: Enrolment };

/** The page where a volunteer joins an association, and sees later which one this browser belongs to. */
export function Welcome({ language, enrolment, join, look, now, onJournal }: Props) {
  const say = enrolWords(language);
  const screen = useSignal<Screen>(
    enrolment ? { name: 'enrolled', enrolment } : { name: 'typed', declined: false },
  );
  const go = (to: Screen) => {
    screen.value = to;
  };
  const at = screen.value;
  return (
    <main class="welcome">
      {at.name === 'typed' ? (
        <>
          {at.declined ? <Notice live="status">{say('declined')}</Notice> : null}
          <TypedInvitation
            language={language}
            look={look}
            onFound={(invitation) => go({ name: 'invited', invitation })}
          />
        </>
      ) : null}
      {at.name === 'invited' ? (
        <EnrolScreen
          invitation={at.invitation}
          language={language}
          join={join}
          now={now}
          onJoined={(joined) => go({ name: 'enrolled', enrolment: joined })}
          onDecline={() => go({ name: 'typed', declined: true })}
        />
      ) : null}
      {at.name === 'enrolled' ? (
        <Enrolled
          enrolment={at.enrolment}
          language={language}
          onJournal={onJournal}
          onAgain={() => go({ name: 'typed', declined: false })}
        />
      ) : null}
    </main>
  );
}
