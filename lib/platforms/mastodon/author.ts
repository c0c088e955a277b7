import { cleanAddress } from '../address.ts';
import type { Author } from '../reading.ts';
import { nameOf } from '../text.ts';

type Own = (selector: string) => Element[];

const ACCOUNT = /^\/@([\w.-]+(?:@[\w.:-]+)?)$/;
const REPOST_ICON = '.icon-retweet, .fa-retweet';
const REPLY_ICON = '.icon-reply, .fa-reply, .icon-reply-all';

/** Who signs: `user` is of this server, `user@server` of another; the stable id is this server's number for the account. */
export function authorOf(own: Own, url: URL): Author {
  const link = own('a.status__display-name[href], a.detailed-status__display-name[href]').find(
    (anchor) => !anchor.closest('.status__prepend'),
  );
  const shown = own('.display-name__account').find((line) => !line.closest('.status__prepend'));
  const name = own('.display-name__html, .display-name strong').find(
    (line) => !line.closest('.status__prepend'),
  );
  const handle = shown ? nameOf(shown).replace(/^@/, '') : accountIn(link, url);
  const profile =
    link && URL.canParse(link.getAttribute('href') ?? '', url.href)
      ? new URL(link.getAttribute('href') ?? '', url)
      : null;
  return {
    handle: handle || null,
    name: (name && nameOf(name)) || null,
    stableId: link?.getAttribute('data-hover-card-account') ?? link?.getAttribute('data-id') ?? null,
    profile: (profile && cleanAddress(profile.href).address) || null,
  };
}

/** Who boosted it into this list, unless that is the volunteer, whose number the page tells (rule 3). */
export function boosterOf(own: Own, page: Document): string | null {
  const link = named(own, REPOST_ICON);
  const account = link?.getAttribute('data-hover-card-account') ?? link?.getAttribute('data-id');
  if (!link || (account && account === ownAccount(page))) return null;
  return accountOf(link);
}

/** Whom it answers, where the list says so. */
export function repliedTo(own: Own): string | null {
  const link = named(own, REPLY_ICON);
  return link ? accountOf(link) : null;
}

function named(own: Own, icon: string): Element | null {
  const line = own('.status__prepend').find((prepend) => prepend.querySelector(icon));
  return line?.querySelector('a[href]') ?? null;
}

function accountOf(link: Element): string | null {
  const account = ACCOUNT.exec(link.getAttribute('href') ?? '')?.[1];
  return account ? `@${account}` : null;
}

function accountIn(link: Element | undefined, url: URL): string | null {
  const href = link?.getAttribute('href') ?? '';
  const path = URL.canParse(href, url.href) ? new URL(href, url).pathname : '';
  return ACCOUNT.exec(path)?.[1] ?? null;
}

function ownAccount(page: Document): string | null {
  try {
    const state: unknown = JSON.parse(page.getElementById('initial-state')?.textContent ?? '{}');
    const meta = typeof state === 'object' && state !== null && 'meta' in state ? state.meta : null;
    const me = typeof meta === 'object' && meta !== null && 'me' in meta ? meta.me : null;
    return typeof me === 'string' ? me : null;
  } catch {
    return null;
  }
}
