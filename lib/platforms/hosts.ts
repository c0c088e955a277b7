import type { PlatformId } from './reading.ts';

/** Hosts that a network serves itself, compared whole; what runs on anyone's server is known by its page instead. */
export const HOSTS = {
  x: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  bluesky: ['bsky.app', 'www.bsky.app', 'main.bsky.dev', 'deer.social'],
} as const satisfies Partial<Record<PlatformId, readonly string[]>>;

/** Whether a network serves a host itself. */
export function serves(id: keyof typeof HOSTS, url: URL): boolean {
  return (HOSTS[id] as readonly string[]).includes(url.hostname);
}

/** The readers a page needs, from its address: its network's alone, else the one for every page. All where it is not told. */
export function readersFor(address: string | undefined): readonly PlatformId[] {
  if (address === undefined || !URL.canParse(address)) return ['x', 'bluesky', 'mastodon', 'generic'];
  const url = new URL(address);
  if (serves('x', url)) return ['x'];
  return serves('bluesky', url) ? ['bluesky'] : ['generic'];
}
