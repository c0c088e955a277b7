import { encloses, type Rectangle } from '../../../capture/rectangle.ts';
import { ancestorsOf, elementsUnder } from '../composed.ts';
import { boxOf } from '../view.ts';

/**
 * Whether only the document's own scrolling keeps parts of a post out of view: then a region of the document shows what
 * scrolling would. Not so where anything else scrolls or cuts it, where it stays with the view, or where the browser
 * leaves parts unpainted or unloaded until they are near.
 */
export function isInDocumentAlone(post: Element): boolean {
  if (post.ownerDocument !== document || (window.visualViewport?.scale ?? 1) !== 1) return false;
  const box = boxOf(post);
  return rootScrolls() && encloses(scrolledArea(), box) && isUncut(post, box) && isAllThere(post);
}

/** A root that may not scroll hides the rest on purpose; a body that scrolls beside its root is one scroller more. */
function rootScrolls(): boolean {
  const overflowOf = (element: Element) => getComputedStyle(element).overflowY;
  const root = overflowOf(document.documentElement);
  const body = document.body ? overflowOf(document.body) : 'visible';
  if (root !== 'visible' && body !== 'visible') return false;
  return !/hidden|clip/.test(root === 'visible' ? body : root);
}

/** All that scrolling can show, in CSS pixels of the view as it stands; a pixel more on each side, for roundings. */
function scrolledArea(): Rectangle {
  const root = document.documentElement;
  const rightToLeft = getComputedStyle(root).direction === 'rtl';
  const first = rightToLeft ? root.clientWidth - root.scrollWidth : 0;
  const [width, height] = [root.scrollWidth + 2, root.scrollHeight + 2];
  return { x: first - window.scrollX - 1, y: -window.scrollY - 1, width, height };
}

function isUncut(post: Element, box: Rectangle): boolean {
  return [post, ...ancestorsOf(post)].every((element) => {
    if (element === document.body || element === document.documentElement) return true;
    const { position, overflow } = getComputedStyle(element);
    if (position === 'fixed') return false;
    return element === post || overflow === 'visible' || encloses(grown(boxOf(element)), box);
  });
}

function grown({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 };
}

function isAllThere(post: Element): boolean {
  for (const element of elementsUnder(post, () => true)) {
    if (element.localName === 'img' && !(element as HTMLImageElement).complete) return false;
    if (getComputedStyle(element).contentVisibility === 'auto') return false;
  }
  return true;
}
