import { bluesky } from './bluesky.ts';
import { discourse } from './discourse.ts';
import { facebook } from './facebook.ts';
import { instagram } from './instagram.ts';
import { mastodon, oldMastodon } from './mastodon.ts';
import type { Network } from './network.ts';
import { reddit } from './reddit.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every network page of the practice ground, in the order its home page lists them. */
export const networks: readonly Network[] = [
  x,
  bluesky,
  mastodon,
  oldMastodon,
  wordpress,
  facebook,
  instagram,
  youtube,
  reddit,
  discourse,
];

/** A network page by its name, or null. */
export function networkNamed(name: string): Network | null {
  return networks.find((network) => network.name === name) ?? null;
}
