import { childrenOf } from '../../../platforms/composed.ts';
import { isClobbered, isElement, isText } from '../../../platforms/nodes.ts';
import type { MissingPart } from '../../../platforms/reading.ts';
import { attempt } from '../../../platforms/steady.ts';
import { ancestorsOf, shadowOf } from '../composed.ts';
import { boxOf } from '../view.ts';
import { paintsWords } from './unread.ts';
import { isUnseen } from './unseen.ts';
import { type Veil, veilOf } from './veil.ts';

/** Nodes and milliseconds that this may take: it is done while the browser makes the picture. */
const MOST = 2_000;
const PATIENCE = 250;
/** Letters: fewer are a mark or a count, not words. */
const FEWEST = 4;

/**
 * In what the text read of a post and its picture differ: words read that no eye can see, words seen that are in no text.
 * As far as styles and boxes tell: letters that a font of the page's own draws as others are not known.
 */
export function apart(post: Element, text: string): MissingPart[] {
  return attempt(() => compare(post, squeezed(text)), []);
}

function compare(post: Element, text: string): MissingPart[] {
  const end = performance.now() + PATIENCE;
  const waiting: [Node, Veil][] = [[post, around(post)]];
  let [left, unseen, unread] = [MOST, 0, false];
  for (let next = waiting.pop(); next && left > 0 && performance.now() < end; next = waiting.pop()) {
    left -= 1;
    const [node, veil] = next;
    if (isText(node)) {
      const words = squeezed(node.data);
      const parent = node.parentElement;
      if (words !== '' && parent && text.includes(words.slice(0, 80)) && isUnseen(node, parent, veil, post))
        unseen += words.length;
    } else if (isElement(node)) {
      unread ||= !isClobbered(node) && paintsWords(node);
      const own = isClobbered(node) ? veil : veilOf(node, veil);
      const children = [...(shadowOf(node)?.childNodes ?? []), ...childrenOf(node)].slice(0, left);
      for (const child of children.reverse()) waiting.push([child, own]);
    }
  }
  return [...(unseen >= FEWEST ? ['unseen-text' as const] : []), ...(unread ? ['unread-text' as const] : [])];
}

/** What the post itself is seen through: the picture is cut out along its box. */
function around(post: Element): Veil {
  const start: Veil = { opacity: 1, clip: boxOf(post), ground: [255, 255, 255, 1], masked: false };
  return ancestorsOf(post)
    .reverse()
    .reduce((veil, ancestor) => ({ ...veilOf(ancestor, veil), clip: veil.clip }), start);
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
