import { useModel } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/ui/Button.tsx';
import type { InvitationAnswer, InvitationLine } from '../../../lib/console-api.ts';
import type { ConsolePort } from '../port.ts';
import { CopyButton } from '../shell/copy-button.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words.ts';
import { InvitationsModel } from './invitations-model.ts';

function Made({ made }: { made: InvitationAnswer }) {
  const { t, instant } = useWords();
  return (
    <section class="notice notice-ok made" aria-labelledby="made">
      <h2 id="made">{t('invitations.made')}</h2>
      <p>{t('invitations.once')}</p>
      <dl class="facts">
        <div>
          <dt>{t('invitations.address')}</dt>
          <dd>
            <code>{made.address}</code> <CopyButton label={t('invitations.address')} text={made.address} />
          </dd>
        </div>
        <div>
          <dt>{t('invitations.code')}</dt>
          <dd>
            <code>{made.code}</code> <CopyButton label={t('invitations.code')} text={made.code} />
          </dd>
        </div>
        <div>
          <dt>{t('invitations.expires')}</dt>
          <dd>{instant(made.expiresAt)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Line({ line }: { line: InvitationLine }) {
  const { t, instant } = useWords();
  const expired = line.usedAt === null && Date.parse(line.expiresAt) < Date.now();
  const state = line.usedAt
    ? t('invitations.used', { at: instant(line.usedAt) })
    : expired
      ? t('invitations.expired')
      : t('invitations.waiting');
  return (
    <tr>
      <td>{instant(line.createdAt)}</td>
      <td>{instant(line.expiresAt)}</td>
      <td>{state}</td>
    </tr>
  );
}

function Lines({ lines }: { lines: InvitationLine[] }) {
  const { t } = useWords();
  if (lines.length === 0) return <p class="empty">{t('invitations.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('invitations.list')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('invitations.created')}</th>
            <th scope="col">{t('invitations.expires')}</th>
            <th scope="col">{t('invitations.state')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.createdAt} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Inviting a volunteer: an address to hand over, and what became of the ones before. */
export function InvitationsPage({ port }: { port: ConsolePort }) {
  const { t } = useWords();
  const model = useModel(() => new InvitationsModel(port));
  useEffect(() => {
    void model.reload();
  }, [model]);
  return (
    <Page title={t('invitations.title')}>
      <p class="measure">{t('invitations.what')}</p>
      <Button kind="primary" disabled={model.working.value} onClick={model.invite}>
        {t('invitations.make')}
      </Button>
      {model.failure.value && <FailureNote code={model.failure.value} retry={model.reload} />}
      <div role="status">{model.made.value && <Made made={model.made.value} />}</div>
      <h2>{t('invitations.list')}</h2>
      {model.lines.value && <Lines lines={model.lines.value} />}
    </Page>
  );
}
