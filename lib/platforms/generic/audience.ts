import type { Audience } from '../reading.ts';
import type { Own } from './own.ts';

/** How pages name a padlock on an account or on a message; kept as they word it. */
const CLOSED =
  /(?<!\p{L})(?:compte (?:privé|protégé)|abonnés (?:seulement|uniquement)|private account|protected account|followers only|friends only|amis (?:seulement|uniquement))(?!\p{L})/iu;

/**
 * Whom a message lets itself be seen by, where the page says it beside the author in words; an observation, never a
 * verdict. Unknown everywhere else: a page that says nothing is not a public one.
 */
export function audienceOf(own: Own): Audience {
  for (const mark of own('[aria-label], [title], [alt], svg')) {
    const raw = (
      mark.getAttribute('aria-label') ??
      mark.getAttribute('title') ??
      mark.getAttribute('alt') ??
      mark.querySelector('title')?.textContent ??
      ''
    ).trim();
    if (raw.length <= 80 && CLOSED.test(raw)) return { kind: 'friends', members: null, raw };
  }
  return { kind: 'unknown', members: null, raw: null };
}
