import { openRoot } from '../../platforms/composed.ts';
import { isClobbered, isHtml, isShadowRoot } from '../../platforms/nodes.ts';
import { placeOf } from './frames/place.ts';
import { documentIn, documentsAround, lineageOut, parentOf } from './frames/reach.ts';

/** Chromium's way for an extension to see into closed shadow roots too. */
interface ShadowReader {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** The shadow root of an element, open or closed, or null. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!maybeHost(element)) return null;
  const open = openRoot(element);
  if (open) return open;
  if (!isHtml(element)) return null;
  // Firefox gives it as a property of the element, to extensions alone.
  const given: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  if (isRoot(given)) return given;
  const { chrome } = globalThis as { chrome?: ShadowReader };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

const HOSTS = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

function isRoot(given: unknown): given is ShadowRoot {
  return typeof given === 'object' && given !== null && 'nodeType' in given && isShadowRoot(given as Node);
}

/** Browsers let no other element have a shadow root. A form's name may be one of its fields. */
function maybeHost({ localName }: Element): boolean {
  return typeof localName === 'string' && (localName.includes('-') || HOSTS.test(localName));
}

/** Whether `inner` is `outer` or somewhere in it, shadow roots and frames included. */
export function composedContains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** Ancestors of an element, nearest first, through shadow roots and out of frames. */
export function ancestorsOf(element: Element): Element[] {
  return [...lineageOut(element)].slice(1);
}

/**
 * Every element under a root in the page's order, in shadow roots too, closed ones included, and in the frames that may
 * be entered; `enter` says which subtrees to skip. Without recursion: a page nests as deep as it likes. The browser's own
 * walkers go over a page of thousands of nodes in a third of the time that reading each node's children takes.
 */
export function* elementsUnder(root: Node, enter: (element: Element) => boolean): Generator<Element> {
  const walkers = [walkerUnder(root)];
  let skips = false;
  for (let walker = walkers.at(-1); walker; walker = walkers.at(-1)) {
    const node = (skips ? nextBeside(walker) : walker.nextNode()) as Element | null;
    skips = false;
    if (node === null) {
      walkers.pop();
      continue;
    }
    const { localName }: { localName: unknown } = node;
    // A name that is no word is one of a form's fields.
    if ((typeof localName === 'string' && localName !== 'form') || !isClobbered(node)) {
      skips = !enter(node);
      if (skips) continue;
      yield node;
    }
    if (!maybeHolder(localName)) continue;
    for (const inner of [documentIn(node), shadowOf(node)]) if (inner) walkers.push(walkerUnder(inner));
  }
}

/** A form or an image may be named as a document's method is: the method of that name is asked for where it is defined. */
function walkerUnder(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
}

/** The next element that is not under the walker's own. */
function nextBeside(walker: TreeWalker): Node | null {
  for (let next = walker.nextSibling(); ; next = walker.nextSibling()) {
    if (next || !walker.parentNode()) return next;
  }
}

const HOLDERS = /^(iframe|frame)$/;

function maybeHolder(name: unknown): boolean {
  return typeof name === 'string' && (name.includes('-') || HOSTS.test(name) || HOLDERS.test(name));
}

/** The element painted on top at a point of the view, inside shadow roots and frames too. */
export function topmostAt(x: number, y: number): Element | null {
  const top = document.elementFromPoint(x, y);
  return top && deepestAt(top, x, y);
}

/** The element painted at a point of another one, inside its shadow root and its frame. */
export function deepestAt(element: Element, x: number, y: number): Element {
  let top = element;
  for (let deeper = deeperAt(top, x, y); deeper && deeper !== top; deeper = deeperAt(top, x, y)) top = deeper;
  return top;
}

/** All that lies under a point of the view in the documents around an element, the topmost first. */
export function elementsAt(x: number, y: number, element: Element): Element[] {
  return documentsAround(element).flatMap((page) => {
    const place = placeOf(page);
    return place ? page.elementsFromPoint((x - place.left) / place.scale, (y - place.top) / place.scale) : [];
  });
}

function deeperAt(element: Element, x: number, y: number): Element | null {
  const inside = documentIn(element);
  const page = inside ?? element.ownerDocument;
  const root = inside ?? shadowOf(element);
  const place = root && placeOf(page);
  if (!place) return null;
  return root.elementFromPoint((x - place.left) / place.scale, (y - place.top) / place.scale);
}
