import type { Network } from '../../../server/practice/networks/network.ts';
import { networks } from '../../../server/practice/networks/networks.ts';
import { networkPicture } from '../../../server/practice/networks/routes.ts';
import { type Replay, replay } from '../replay.ts';

/** Shows each network page under the network's own host, so that the reader of that network reads it. */
export function networksReplayed(pages: readonly Network[] = networks): Promise<Replay> {
  const html = pages.map(({ address, html }) => [address.split('#', 1)[0] ?? '', html] as const);
  return replay(new Map(html), (path) => {
    const name = /^\/reseaux\/images\/([^/?]+)/.exec(path)?.[1];
    const bytes = name === undefined ? null : networkPicture(name);
    return bytes && { type: 'image/png', bytes };
  });
}
