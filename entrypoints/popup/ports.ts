import type { PopupPorts } from '../../components/popup/ports.ts';
import type { Unfinished } from '../../components/popup/unfinished.ts';
import { keepUnfinished, unfinishedOf } from '../../lib/browser/capture/unfinished.ts';
import { enrol } from '../../lib/browser/enrolment.ts';
import { browser } from '../../lib/browser/extension.ts';
import { browserHttp } from '../../lib/browser/http.ts';
import {
  type OutboxCalls,
  POPUP_PING,
  POPUP_PORT,
  type PopupCalls,
  type PopupNews,
} from '../../lib/browser/messages.ts';
import { toBackground } from '../../lib/browser/send.ts';
import { isKept } from '../../lib/browser/store/captures.ts';
import type { Store } from '../../lib/browser/store/db.ts';
import { draftById } from '../../lib/browser/store/drafts.ts';
import { fileOf } from '../../lib/browser/store/files.ts';
import { recordOf } from '../../lib/browser/store/record-of.ts';
import { watchState } from '../../lib/browser/store/watch.ts';
import type { PopupState } from '../../lib/capture/popup-state.ts';
import { ok } from '../../lib/result.ts';

/** Milliseconds; a worker dies after 30 s of silence, and with it what only its memory holds. */
const BREATH = 20_000;

const send = toBackground<PopupCalls>('popup');

/** What the popup of a tab needs, from the browser. */
export function popupPorts(db: Store, tab: number): PopupPorts {
  return {
    ...common(db, tab),
    watch(tell, gone) {
      const port = browser.runtime.connect({ name: `${POPUP_PORT}${tab}` });
      const breath = setInterval(() => port.postMessage(POPUP_PING), BREATH);
      port.onMessage.addListener((news) => {
        const { state, before } = news as PopupNews;
        tell(state, before);
      });
      port.onDisconnect.addListener(() => {
        clearInterval(breath);
        gone();
      });
      return () => {
        clearInterval(breath);
        port.disconnect();
      };
    },
    answer: (given) => send('answer', { tab, ...given }),
    pickAnother: () => send('pickAnother', { tab }),
    takeAgain: (id, why) => send('takeAgain', { tab, id, why }),
    openFrame: (index) => void send('openFrame', { tab, index }),
  };
}

/** The same for a draft that is finished from the journal, away from its page. */
export function draftPorts(db: Store, id: string): PopupPorts {
  return {
    ...common(db, null),
    watch(tell) {
      void draftScreen(db, id).then((state) => tell(state, null));
      return () => undefined;
    },
    answer: async () => ok({ screen: 'nothing', frames: [] }),
    pickAnother: async () => ok({ screen: 'nothing', frames: [] }),
    takeAgain: async () => draftScreen(db, id).then(ok),
    openFrame: () => undefined,
  };
}

async function draftScreen(db: Store, id: string): Promise<PopupState> {
  const draft = await draftById(db, id);
  if (draft) {
    const { record, answers } = draft;
    return { screen: 'draft', id, record: recordOf(record), answers, frames: [], said: null };
  }
  return (await isKept(db, id)) ? { screen: 'saved', id } : { screen: 'dropped', reason: 'abandoned' };
}

type Common = Omit<PopupPorts, 'watch' | 'answer' | 'pickAnother' | 'takeAgain' | 'openFrame'>;

function common(db: Store, tab: number | null): Common {
  return {
    confirm: (id, proposal) => send('confirm', { tab, id, proposal }),
    abandon: (id) => send('abandon', { tab, id }),
    unfinished: (line) => unfinishedOf<Unfinished>(line),
    keepUnfinished: (line, what) => void keepUnfinished(line, what),
    picture: async (record, { sha256 }) => {
      const blob = await fileOf(db, record, sha256);
      return blob && URL.createObjectURL(blob);
    },
    watchSending: (record, tell) => watchState(db, record, tell),
    join: async (invitation, charter) => {
      const joined = await enrol(invitation, charter, { db, http: browserHttp(), now: () => new Date() });
      // What waited for an association may go.
      if (joined.ok) await toBackground<OutboxCalls>('popup')('wake', null);
      return joined;
    },
    now: () => new Date(),
    open: (address) => void browser.tabs.create({ url: address }),
    openOwn: (page) => void browser.tabs.create({ url: browser.runtime.getURL(`${page}.html`) }),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    close: () => window.close(),
  };
}
