import type { Author } from '../reading.ts';
import { nameOf } from '../text.ts';

/** The handle in « @handle » standing alone, or null. */
export function handleIn(text: string): string | null {
  return /^@(\w{1,15})$/.exec(text.trim())?.[1] ?? null;
}

/** Who signs, from the line of names above a post: the name comes first, the handle stands alone after an @. */
export function authorOf(names: Element | undefined, url: URL): Author {
  if (!names) return { handle: null, name: null, stableId: null, profile: null };
  const handle = shownHandle(names) ?? linkedHandle(names);
  const first = names.firstElementChild ?? names;
  const name = nameOf(first);
  const origin = `https://${url.hostname.replace(/^(?:www|mobile)\./, '')}`;
  return {
    handle,
    name: name === '' || name === `@${handle}` ? null : name,
    // X shows no number for an account.
    stableId: null,
    profile: handle ? `${origin}/${handle}` : null,
  };
}

function shownHandle(names: Element): string | null {
  for (const part of names.querySelectorAll('span, a, div')) {
    const handle = part.children.length === 0 ? handleIn(part.textContent ?? '') : null;
    if (handle) return handle;
  }
  return null;
}

function linkedHandle(names: Element): string | null {
  for (const link of names.querySelectorAll('a[href]')) {
    const handle = /^\/(\w{1,15})$/.exec(link.getAttribute('href') ?? '')?.[1];
    if (handle) return handle;
  }
  return null;
}
