import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { AccountPage } from './account/account-page.tsx';
import { CasePage } from './case/case-page.tsx';
import type { Display } from './display.ts';
import { EntryPage } from './entry/entry-page.tsx';
import { InvitationsPage } from './invitations/invitations-page.tsx';
import type { Navigation } from './navigation.ts';
import type { ConsolePort } from './port.ts';
import { addressOf, filterOf } from './queue/filter.ts';
import { QueuePage } from './queue/queue-page.tsx';
import { PAGES, routeOf } from './route.ts';
import type { SessionModel } from './session-model.ts';
import { FailureNote } from './shell/failure-note.tsx';
import { Header } from './shell/header.tsx';
import { Page } from './shell/page.tsx';
import { PauseNote } from './shell/pause-note.tsx';
import { useWords, WordsContext, wordsIn } from './words.ts';

interface Props {
  port: ConsolePort;
  session: InstanceType<typeof SessionModel>;
  navigation: InstanceType<typeof Navigation>;
  display: InstanceType<typeof Display>;
  save: (name: string, file: Blob) => void;
}

function Unknown() {
  const { t } = useWords();
  return (
    <Page title={t('unknown.title')}>
      <p class="empty">{t('unknown.what')}</p>
      <a href={PAGES.queue}>{t('case.back')}</a>
    </Page>
  );
}

/** The page of the address, for whoever is signed in. */
function Signed({ port, session, navigation, save }: Props) {
  const me = session.me.value;
  const ended = useCallback(() => session.ended(), [session]);
  if (me === null || me === 'unknown') return null;
  const route = routeOf(navigation.address.value);
  switch (route.page) {
    case 'queue': {
      const filter = filterOf(route.search);
      return (
        <QueuePage key={addressOf(filter)} port={port} filter={filter} go={navigation.go} signedOut={ended} />
      );
    }
    case 'case':
      return <CasePage key={route.id} id={route.id} port={port} save={save} signedOut={ended} />;
    case 'invitations':
      return <InvitationsPage port={port} />;
    case 'account':
      return <AccountPage me={me} session={session} />;
    default:
      return <Unknown />;
  }
}

function Entry({ session, navigation }: Props) {
  const route = routeOf(navigation.address.value);
  const entered = useCallback(
    (way: 'link' | 'passkey') => {
      if (way === 'link') navigation.go(PAGES.account);
      else if (routeOf(navigation.address.value).page === 'entry') navigation.go(PAGES.queue);
    },
    [navigation],
  );
  return (
    <EntryPage session={session} token={route.page === 'entry' ? route.token : null} entered={entered} />
  );
}

/** The whole console: a head, one page, and the words both are said in. */
export function App(props: Props) {
  const { session, navigation, display } = props;
  const words = useMemo(() => wordsIn(display.language.value), [display.language.value]);
  useEffect(() => {
    void session.find();
  }, [session]);
  const me = session.me.value;
  const signedIn = me !== 'unknown' && me !== null;
  const linked = routeOf(navigation.address.value).page === 'entry';
  return (
    <WordsContext.Provider value={words}>
      <Header
        me={signedIn ? me : null}
        path={navigation.address.value.pathname}
        display={display}
        leave={session.leave}
      />
      {me === 'unknown' && session.failure.value && (
        <FailureNote code={session.failure.value} retry={session.find} />
      )}
      {signedIn && <PauseNote />}
      {signedIn && !linked && <Signed {...props} />}
      {(me === null || (signedIn && linked)) && <Entry {...props} />}
    </WordsContext.Provider>
  );
}
