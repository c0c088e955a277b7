import { ownHandle } from './own-account.ts';
import type { Platform } from './platform.ts';

/**
 * Whether a network's page is shown to someone signed in: it names them in its own menus, or shows its log-in entry.
 * Null where it does neither, or both.
 */
export function isSignedIn(platform: Platform, page: Document): boolean | null {
  const named = ownHandle(page) !== null;
  return named === platform.showsLogin(page) ? null : named;
}

/** Entries of a page outside its posts, which may be made to look like anything. */
export function entriesOf(page: Document, selector: string): Element[] {
  const posts = 'article, .status, [data-testid^="feedItem"], [data-testid^="postThreadItem"]';
  return [...page.querySelectorAll(selector)].filter((entry) => !entry.closest(posts));
}
