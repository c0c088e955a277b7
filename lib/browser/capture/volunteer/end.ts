import type { Rectangle } from '../../../capture/rectangle.ts';
import { isText } from '../../../platforms/nodes.ts';
import { elementsUnder } from '../composed.ts';
import { boxOf } from '../view.ts';

const SHOWN = 'img, picture, svg, video, audio, canvas, iframe, object, embed, button, input';

/**
 * What lies under the author's own part of a post where only others' parts do (`foreign`, cut out with the rest of
 * `removed`): from the first of them down to the post's end. Null where something of the author's comes after them.
 */
export function endOf(
  post: Element,
  removed: ReadonlySet<Element>,
  foreign: readonly Element[],
): Rectangle | null {
  if (foreign.length === 0) return null;
  const own = ownBottom(post, removed);
  const tops = foreign.map((one) => boxOf(one)).filter(({ y, height }) => height > 0 && y >= own - 1);
  if (tops.length === 0) return null;
  const { x, y, width, height } = boxOf(post);
  const top = Math.min(...tops.map((one) => one.y));
  return top > y + 1 ? { x, y: top, width, height: y + height - top } : null;
}

function ownBottom(post: Element, removed: ReadonlySet<Element>): number {
  let bottom = Number.NEGATIVE_INFINITY;
  for (const element of elementsUnder(post, (one) => !removed.has(one))) {
    const says = [...element.childNodes].some((child) => isText(child) && child.data.trim() !== '');
    if (!says && !element.matches(SHOWN)) continue;
    const { y, width, height } = boxOf(element);
    if (width > 0 && height > 0) bottom = Math.max(bottom, holder(element, removed) ? y : y + height);
  }
  return bottom;
}

/** An element whose words stand before what was cut out of it (« 3 réponses » and its list) ends where that begins. */
function holder(element: Element, removed: ReadonlySet<Element>): boolean {
  return [...element.children].some((child) => removed.has(child));
}
