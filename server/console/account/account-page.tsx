import type { Me } from '../../../lib/console-api.ts';
import type { SessionModel } from '../session-model.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words.ts';

interface Props {
  me: Me;
  session: InstanceType<typeof SessionModel>;
}

/** Who one is here, and the passkeys one signs in with. */
export function AccountPage({ me, session }: Props) {
  const { t } = useWords();
  return (
    <Page title={t('account.title')}>
      <div class="card narrow">
        <dl class="facts">
          <div>
            <dt>{t('account.name')}</dt>
            <dd>
              <bdi>{me.moderator.name}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('account.association')}</dt>
            <dd>
              <bdi>{me.association.name}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('account.passkeys')}</dt>
            <dd data-passkeys={me.passkeys}>{me.passkeys}</dd>
          </div>
        </dl>
        {session.failure.value && <FailureNote code={session.failure.value} />}
        <p>{me.passkeys === 0 ? t('account.first') : t('account.another')}</p>
        <button
          type="button"
          class={me.passkeys === 0 ? 'button button-primary' : 'button'}
          disabled={session.working.value}
          onClick={() => session.registerPasskey()}
        >
          {t('account.register')}
        </button>
      </div>
    </Page>
  );
}
