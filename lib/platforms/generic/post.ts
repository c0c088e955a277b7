import { mediaOf } from '../media.ts';
import { withMissing } from '../missing.ts';
import { isClobbered, own as ownMember } from '../nodes.ts';
import type { MissingPart, PostReading } from '../reading.ts';
import { audienceOf } from './audience.ts';
import { authorOf } from './author.ts';
import { contentOf } from './content.ts';
import { isCut } from './cut.ts';
import type { Own } from './own.ts';
import { idOf, permalinkOf } from './permalink.ts';
import { publishedOf } from './published.ts';
import { messageOf, ownedBy } from './roots.ts';

/** Reads a message of a page of which nothing is known beforehand. */
export function readGenericPost(root: Element, url: URL): PostReading {
  // Its number may stand outside the block that is taken of it.
  const post = messageOf(root) ?? root;
  const owned = ownedBy(post);
  const own: Own = (selector) => [
    ...(post.matches(selector) ? [post] : []),
    ...[...post.querySelectorAll(selector)].filter((element) => !isClobbered(element) && owned(element)),
  ];
  const content = contentOf(post, own, owned);
  const also: MissingPart[] = content.words.hidden ? ['hidden-text'] : [];
  if (own('iframe, frame, object').length > 0) also.push('frame');
  const around = ownMember(Node, post, 'parentElement');
  const parent = around ? messageOf(around) : null;
  return withMissing(
    {
      platform: 'generic',
      id: idOf(post),
      permalink: permalinkOf(post, own, url),
      author: authorOf(post, own, url),
      published: publishedOf(own),
      text: content.words.text,
      language: content.language,
      truncated: isCut(own),
      audience: audienceOf(own),
      replyTo:
        parent && parent !== post
          ? permalinkOf(
              parent,
              (selector) => [...parent.querySelectorAll(selector)].filter(ownedBy(parent)),
              url,
            )
          : null,
      repostedBy: null,
      quoted: null,
      media: content.parts.flatMap((part) => mediaOf(part, (element) => !owned(element))),
      counters: [],
      edited:
        own('.edited, .last-edited, .message-lastEdit, [itemprop~="dateModified"]').length > 0 ? true : null,
      promoted: false,
    },
    also,
  );
}
