import { intersection, isSolid, type Rectangle } from '../../../capture/rectangle.ts';
import { isElement, isShadowRoot } from '../../../platforms/nodes.ts';
import { ancestorsOf, composedContains, elementsUnder } from '../composed.ts';
import { documentsAround } from '../frames/reach.ts';
import { overlaysOn } from '../overlays.ts';
import { boxOf, viewBox } from '../view.ts';

/** Looks for what lies over a post, screen after screen. */
export interface Search {
  on(visible: Rectangle): Set<HTMLElement | SVGElement>;
  end(): void;
}

/** Milliseconds: a page gone through that fast is gone through at each screen; all that a slower one may take of them. */
const QUICK = 20;
const MOST = 600;

/**
 * A search that goes through the whole page once, and again as long as that takes no time, or once a rule for all of it
 * may have changed: otherwise it looks only at what shared the post's ground or the view's, and at what the page has
 * changed since. What floats is in view wherever the page is scrolled; a page of a hundred thousand nodes is not walked
 * at each screen.
 */
export function overlaySearch(post: Element): Search {
  let among: Set<Element> | null = null;
  let [last, spent] = [0, 0];
  const records: MutationRecord[] = [];
  const changes = new MutationObserver((some) => records.push(...some));
  const everything = { childList: true, subtree: true, attributes: true };
  for (const page of documentsAround(post)) changes.observe(page.documentElement, everything);
  const walked = (): Set<Element> => {
    const began = performance.now();
    const found = candidates(post, (root) => changes.observe(root, everything));
    last = performance.now() - began;
    spent += last;
    return found;
  };
  return {
    on(visible) {
      const elements = [...changed([...records.splice(0), ...changes.takeRecords()])];
      const around = new Set(elements.length > 0 ? ancestorsOf(post) : []);
      const wide = elements.some((element) => around.has(element) || RULES.test(element.localName));
      if (among === null || last < QUICK || (wide && spent < MOST)) among = walked();
      else for (const element of elements) addAll(element, among, post);
      return overlaysOn(post, visible, among);
    },
    end: () => changes.disconnect(),
  };
}

const RULES = /^(style|link)$/;

function candidates(post: Element, meet: (root: Node) => void): Set<Element> {
  const found = new Set<Element>();
  const grounds = [boxOf(post), viewBox()];
  for (const element of elementsUnder(document.documentElement, (child) => child !== post)) {
    const { parentNode } = element;
    if (parentNode && isShadowRoot(parentNode)) meet(parentNode);
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
  for (const { type, target, addedNodes, removedNodes } of records) {
    const nodes = type === 'attributes' ? [target] : [...addedNodes, ...removedNodes];
    for (const node of nodes) if (isElement(node)) yield node;
  }
}
