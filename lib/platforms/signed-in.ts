import { platformFor } from './index.ts';
import { ownHandle } from './own-account.ts';
import type { PlatformId } from './reading.ts';

/** Where networks show their log-in entry, to nobody but those who are not signed in. */
const LOGIN: Partial<Record<PlatformId, string>> = {
  x: 'a[href="/login"], a[href^="/i/flow/login"], [data-testid="loginButton"]',
  bluesky: 'button[aria-label]',
  mastodon: '.sign-in-banner, .navigation-panel__sign-in-banner, .ui a[href="/auth/sign_in"]',
};
/** Bluesky marks its button by nothing but its words. */
const WORDS = /^(?:sign in|log in|se connecter|connexion|anmelden|einloggen|iniciar sesión|accedi|entrar)$/i;
/** A post may be made to look like anything. */
const POSTS = 'article, .status, [data-testid^="feedItem"], [data-testid^="postThreadItem"]';

/**
 * Whether a network's page is shown to someone signed in: it names them in its own menus, or shows its log-in entry.
 * Null where it does neither, or both.
 */
export function isSignedIn(page: Document, url: URL): boolean | null {
  const named = ownHandle(page) !== null;
  return named === showsLogin(page, url) ? null : named;
}

function showsLogin(page: Document, url: URL): boolean {
  const { id } = platformFor(url, page);
  const entries = [...page.querySelectorAll(LOGIN[id] ?? ':not(*)')].filter((entry) => !entry.closest(POSTS));
  if (id !== 'bluesky') return entries.length > 0;
  return entries.some((entry) => WORDS.test(entry.getAttribute('aria-label')?.trim() ?? ''));
}
