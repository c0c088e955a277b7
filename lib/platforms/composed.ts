import { isClobbered, isElement, isHtml, isShadowRoot, own } from './nodes.ts';

/** The children of a node in the tree that was written, whatever its fields are named. */
export function childrenOf(node: Node): Iterable<ChildNode> {
  return own(Node, node, 'childNodes');
}

/** The parent of a node as it is shown: through slots and out of shadow roots. Null above the document. */
export function shownParent(node: Node): Node | null {
  if (isShadowRoot(node)) return node.host;
  const slot = isElement(node) ? own(Element, node, 'assignedSlot') : null;
  return slot ?? own(Node, node, 'parentNode');
}

/** The open shadow root of an element, or null. */
export function openRoot(element: Element): ShadowRoot | null {
  return own(Element, element, 'shadowRoot');
}

/** The element and its ancestors, nearest first, across shadow roots; forms that cannot be believed are passed over. */
export function* lineage(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = shownParent(at))
    if (isElement(at) && !isClobbered(at)) yield at;
}

/** `closest()` that leaves shadow roots: a comment widget is often one. */
export function closestShown(element: Element, selector: string): Element | null {
  for (const at of lineage(element)) if (at.matches(selector)) return at;
  return null;
}

/** Children as they are shown: an open shadow root's, or what a slot was given. */
export function shownChildren(node: Element): readonly Node[] {
  const root = openRoot(node);
  if (root) return [...root.childNodes];
  if (isHtml(node, 'slot')) {
    const given = node.assignedNodes();
    if (given.length > 0) return given;
  }
  return [...childrenOf(node)];
}
