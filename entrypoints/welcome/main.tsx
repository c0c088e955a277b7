import { render } from 'preact';
import '../../components/enrol/enrol.css';
import '../../components/ui/ui.css';
import { Welcome } from '../../components/enrol/Welcome.tsx';
import { enrol } from '../../lib/browser/enrolment.ts';
import { browser } from '../../lib/browser/extension.ts';
import { browserHttp } from '../../lib/browser/http.ts';
import { fetchInvitation } from '../../lib/browser/invitation.ts';
import { uiLanguage } from '../../lib/browser/language.ts';
import type { OutboxCalls } from '../../lib/browser/messages.ts';
import { toBackground } from '../../lib/browser/send.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { currentEnrolment } from '../../lib/browser/store/enrolment.ts';
import { invitationAddress } from '../../lib/enrolment/address.ts';

const db = openStore();
const http = browserHttp();
const now = () => new Date();
const language = uiLanguage();
document.documentElement.lang = language;

const root = document.getElementById('root');
const enrolment = await currentEnrolment(db).catch(() => null);
if (root) {
  const screen = (
    <Welcome
      language={language}
      enrolment={enrolment}
      now={now}
      join={async (invitation, charter) => {
        const joined = await enrol(invitation, charter, { db, http, now });
        if (joined.ok) await toBackground<OutboxCalls>('popup')('wake', null);
        return joined;
      }}
      look={async (typed, server) => {
        const address = invitationAddress(typed, server);
        return address.ok ? fetchInvitation(address.value, http) : address;
      }}
      onJournal={() => location.assign(browser.runtime.getURL('journal.html'))}
    />
  );
  render(screen, root);
}
