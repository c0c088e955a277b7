import { xTime } from '../ids.ts';
import { mediaOf } from '../media.ts';
import { withMissing } from '../missing.ts';
import type { PostReading } from '../reading.ts';
import { nameOf, textOf } from '../text.ts';
import { unixInstant } from '../time.ts';

/** A post of the pages Twitter served until 2020. */
export const LEGACY_POST = '.tweet[data-tweet-id]';

/** Reads such a post: nearly everything is in its attributes. */
export function readLegacyPost(post: Element, url: URL): PostReading {
  const id = attribute(post, 'data-tweet-id');
  const handle = attribute(post, 'data-screen-name');
  const path = attribute(post, 'data-permalink-path');
  const text = post.querySelector('.tweet-text');
  const time = post.querySelector('[data-time-ms], [data-time]');
  const instant = unixInstant(attribute(time, 'data-time-ms') ?? attribute(time, 'data-time') ?? '');
  const decoded = id ? xTime(id) : null;
  const at = instant?.at ?? decoded;
  const name = post.querySelector('.fullname');
  const language = attribute(text, 'lang');
  return withMissing(
    {
      platform: 'x',
      id,
      permalink: path ? new URL(path, url).href : null,
      author: {
        handle,
        name: name ? nameOf(name) : attribute(post, 'data-name'),
        stableId: attribute(post, 'data-user-id'),
        profile: handle ? new URL(`/${handle}`, url).href : null,
      },
      published: at
        ? {
            at,
            source: instant ? 'shown' : 'decoded',
            earliest: null,
            latest: null,
            raw: time?.textContent ?? null,
            decoded,
          }
        : null,
      text: text ? textOf(text, { verbatim: true }) : '',
      language: language && language !== 'und' ? language : null,
      truncated: false,
      audience: post.querySelector('.Icon--protected')
        ? { kind: 'friends', members: null, raw: 'protected' }
        : { kind: 'public-account', members: null, raw: null },
      replyTo: null,
      repostedBy: attribute(post, 'data-retweeter'),
      quoted: null,
      media: mediaOf(post, (element) => element.matches('.account-group, .avatar-row, .QuoteTweet')),
      counters: [],
      edited: null,
      promoted: post.classList.contains('promoted-tweet'),
    },
    post.querySelector('.QuoteTweet') ? ['quoted'] : [],
  );
}

function attribute(element: Element | null, name: string): string | null {
  return element?.getAttribute(name) || null;
}
