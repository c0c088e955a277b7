/** Chromium's way for an extension to see into closed shadow roots too. */
interface ShadowReader {
  dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
}

/** The shadow root of an element, open or closed, or null. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement) || !maybeHost(element)) return null;
  // Firefox gives it as a property of the element, to extensions alone.
  const given: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  if (given instanceof ShadowRoot) return given;
  const { chrome } = globalThis as { chrome?: ShadowReader };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

const HOSTS = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

function maybeHost(element: HTMLElement): boolean {
  return element.localName.includes('-') || HOSTS.test(element.localName);
}

/** The parent as the page is painted: through slots and shadow roots. */
export function composedParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** Whether `inner` is `outer` or somewhere in it, shadow roots included. */
export function composedContains(outer: Node, inner: Node | null): boolean {
  for (let node = inner; node !== null; node = composedParent(node)) if (node === outer) return true;
  return false;
}

/** Ancestors of an element, nearest first, through shadow roots. */
export function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = composedParent(element); node !== null; node = composedParent(node)) {
    if (node instanceof Element) found.push(node);
  }
  return found;
}

/** Every element under a root, shadow roots included; `enter` says which subtrees to skip. */
export function* elementsUnder(root: Node, enter: (element: Element) => boolean): Generator<Element> {
  for (const child of root.childNodes) {
    if (!(child instanceof Element) || !enter(child)) continue;
    yield child;
    const shadow = child.shadowRoot;
    if (shadow) yield* elementsUnder(shadow, enter);
    yield* elementsUnder(child, enter);
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
