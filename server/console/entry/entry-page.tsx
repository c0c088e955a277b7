import { useLayoutEffect } from 'preact/hooks';
import { Button } from '../../../components/ui/Button.tsx';
import type { SessionModel } from '../session-model.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words.ts';

interface Props {
  session: InstanceType<typeof SessionModel>;
  /** Token of a one-time link, if one was followed. */
  token: string | null;
  /** After a link: where a first passkey is offered. */
  entered: (way: 'link' | 'passkey') => void;
}

/** Signing in: with a passkey, or once with a link. A link is used by pressing, never by merely opening it. */
export function EntryPage({ session, token, entered }: Props) {
  const { t } = useWords();
  useLayoutEffect(() => {
    // The token leaves the address bar before anything is painted: a history, a screenshot or a shoulder must not find it.
    if (token !== null) history.replaceState(null, '', location.pathname);
  }, [token]);
  const byPasskey = async () => {
    if (await session.enterByPasskey()) entered('passkey');
  };
  const byLink = async () => {
    if (token !== null && (await session.enterByLink(token))) entered('link');
  };
  const busy = session.working.value;
  return (
    <Page title={t('entry.title')}>
      <div class="card narrow">
        {session.failure.value && <FailureNote code={session.failure.value} />}
        {token !== null ? (
          <>
            <p>{t('entry.link')}</p>
            <Button kind="primary" disabled={busy} onClick={byLink}>
              {t('entry.link.use')}
            </Button>
          </>
        ) : (
          <>
            <p>{t('entry.passkey')}</p>
            <Button kind="primary" disabled={busy} onClick={byPasskey}>
              {t('entry.passkey.use')}
            </Button>
            <p class="muted">{t('entry.lost')}</p>
          </>
        )}
      </div>
    </Page>
  );
}
