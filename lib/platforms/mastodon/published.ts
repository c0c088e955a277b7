import { mastodonTime } from '../ids.ts';
import type { Published } from '../reading.ts';
import { instantOf } from '../time.ts';

type Own = (selector: string) => Element[];

/** When: the list shows it exactly; the post's own page in its head only, believed while it speaks of this post. */
export function publishedOf(
  own: Own,
  page: Document,
  id: string | null,
  handle: string | null,
  url: URL,
): Published | null {
  const time = own('.status__relative-time time[datetime], .detailed-status__datetime time[datetime]')[0];
  const line = own('.detailed-status__datetime')[0];
  const shown = instantOf(time?.getAttribute('datetime') ?? announced(page, id) ?? '');
  const decoded = id !== null && isLocal(handle, url) ? mastodonTime(id) : null;
  const at = shown?.at ?? decoded;
  const raw = time?.getAttribute('title') ?? time?.textContent ?? line?.textContent?.trim() ?? null;
  return at ? { at, source: shown ? 'shown' : 'decoded', earliest: null, latest: null, raw, decoded } : null;
}

/** The head stays that of the page first served: its address must end with this post's id. */
function announced(page: Document, id: string | null): string | null {
  const content = (name: string) =>
    page.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  return id !== null && content('og:url').endsWith(`/${id}`) ? content('og:published_time') : null;
}

/** An id of another server's post tells when it was received, not when it was published. */
function isLocal(handle: string | null, url: URL): boolean {
  const server = handle?.split('@')[1];
  return handle !== null && (server === undefined || server === url.host);
}
