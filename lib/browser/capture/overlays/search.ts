import { intersection, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import { isElement } from '../../../platforms/nodes.ts';
import { composedContains, elementsUnder } from '../composed.ts';
import { documentsAround } from '../frames/reach.ts';
import { overlaysOn } from '../overlays.ts';
import { boxOf, viewBox } from '../view.ts';

/** Looks for what lies over a post, screen after screen. */
export interface Search {
  on(visible: Rectangle): Set<HTMLElement | SVGElement>;
  end(): void;
}

/**
 * A search that goes through the whole page once: afterwards it looks again only at what may come to lie over the post,
 * which is what shared its ground or the view's from the first, and what the page has changed since. What floats is in
 * view wherever the page is scrolled; a page of a hundred thousand nodes is not walked at each screen.
 */
export function overlaySearch(post: Element): Search {
  let among: Set<Element> | null = null;
  const records: MutationRecord[] = [];
  const changes = new MutationObserver((some) => records.push(...some));
  const everything = {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'open', 'hidden'],
  };
  for (const page of documentsAround(post)) changes.observe(page.documentElement, everything);
  return {
    on(visible) {
      if (among === null) among = candidates(post);
      else
        for (const element of changed([...records, ...changes.takeRecords()])) addAll(element, among, post);
      records.length = 0;
      return overlaysOn(post, visible, among);
    },
    end: () => changes.disconnect(),
  };
}

function candidates(post: Element): Set<Element> {
  const found = new Set<Element>();
  const grounds = [boxOf(post), viewBox()];
  for (const element of elementsUnder(document.documentElement, (child) => child !== post)) {
    if (isFar(element, grounds)) continue;
    const box = boxOf(element);
    if (grounds.some((ground) => isSolid(intersection(box, ground)))) found.add(element);
  }
  return found;
}

/** Most of a long page is far from what is seen, which its edges alone tell: the browser is taking the picture meanwhile. */
function isFar(element: Element, grounds: readonly Rectangle[]): boolean {
  if (element.ownerDocument !== document) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  // What has no box of its own (`display: contents`) is looked at more closely.
  if (right === left && bottom === top) return false;
  return grounds.every(
    ({ x, y, width, height }) => right <= x || left >= x + width || bottom <= y || top >= y + height,
  );
}

/** What holds the post is left: walking it would be walking the page. */
function addAll(element: Element, found: Set<Element>, post: Element): void {
  if (composedContains(element, post) || composedContains(post, element)) return;
  found.add(element);
  for (const inner of elementsUnder(element, () => true)) found.add(inner);
}

function* changed(records: MutationRecord[]): Generator<Element> {
  for (const { type, target, addedNodes } of records) {
    const nodes = type === 'attributes' ? [target] : [...addedNodes];
    for (const node of nodes) if (isElement(node)) yield node;
  }
}
