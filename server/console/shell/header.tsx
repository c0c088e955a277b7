import type { Me } from '../../../lib/console-api.ts';
import type { Display } from '../display.ts';
import { PAGES } from '../route.ts';
import { useWords } from '../words.ts';
import { DisplayMenu } from './display-menu.tsx';

interface Props {
  me: Me | null;
  path: string;
  display: InstanceType<typeof Display>;
  leave: () => void;
}

const LINKS = [
  ['nav.queue', PAGES.queue],
  ['nav.invitations', PAGES.invitations],
  ['nav.account', PAGES.account],
] as const;

function isHere(link: string, path: string): boolean {
  return link === path || (link === PAGES.queue && path.startsWith('/dossiers/'));
}

/** The same head on every page: whose console this is, where to go, how to leave. */
export function Header({ me, path, display, leave }: Props) {
  const { t } = useWords();
  return (
    <header class="head">
      <a class="skip" href="#contenu">
        {t('skip')}
      </a>
      <p class="brand">
        <strong>Témoin</strong>
        {me && <bdi class="muted">{me.association.name}</bdi>}
      </p>
      {me && (
        <nav aria-label={t('nav')}>
          <ul class="links">
            {LINKS.map(([key, link]) => (
              <li key={link}>
                <a
                  class="head-link"
                  href={link}
                  {...(isHere(link, path) ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="head-end">
        <DisplayMenu display={display} />
        {me && (
          <button type="button" class="button button-small" onClick={leave}>
            {t('leave')}
          </button>
        )}
      </div>
    </header>
  );
}
