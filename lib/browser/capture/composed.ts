import { childrenOf, lineage, openRoot, shownParent } from '../../platforms/composed.ts';
import { isElement, isHtml, isShadowRoot } from '../../platforms/nodes.ts';

/** Chromium's way for an extension to see into closed shadow roots too. */
interface ShadowReader {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** The shadow root of an element, open or closed, or null. */
export function shadowOf(element: Element): ShadowRoot | null {
  const open = openRoot(element);
  if (open) return open;
  if (!isHtml(element) || !maybeHost(element)) return null;
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

function maybeHost(element: HTMLElement): boolean {
  return element.localName.includes('-') || HOSTS.test(element.localName);
}

/** Whether `inner` is `outer` or somewhere in it, shadow roots included. */
export function composedContains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node !== null; node = shownParent(node)) if (node === outer) return true;
  return false;
}

/** Ancestors of an element, nearest first, through shadow roots. */
export function ancestorsOf(element: Element): Element[] {
  return [...lineage(element)].slice(1);
}

/**
 * Every element under a root in the page's order, shadow roots included, closed ones too; `enter` says which subtrees to
 * skip. Without recursion: a page nests as deep as it likes.
 */
export function* elementsUnder(root: Node, enter: (element: Element) => boolean): Generator<Element> {
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || !enter(node)) continue;
    yield node;
    const shadow = shadowOf(node);
    const children = [...(shadow?.childNodes ?? []), ...childrenOf(node)];
    for (const child of children.reverse()) waiting.push(child);
  }
}

/** The element painted on top at a point of the view, inside open shadow roots too. */
export function topmostAt(x: number, y: number): Element | null {
  let top = document.elementFromPoint(x, y);
  while (top) {
    const deeper = shadowOf(top)?.elementFromPoint(x, y) ?? null;
    if (deeper === null || deeper === top) return top;
    top = deeper;
  }
  return top;
}
