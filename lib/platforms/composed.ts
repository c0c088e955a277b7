/**
 * A member as the DOM itself defines it. In a form, a field of that name stands in its place (`<input name="parentNode">`),
 * in an extension's own world too: what walks a page by such a member would miss an image, or never end.
 */
function own<Kind extends Node, Name extends keyof Kind & string>(
  kind: { prototype: Kind },
  node: Kind,
  name: Name,
): Kind[Name] {
  return node instanceof HTMLFormElement
    ? (Reflect.get(kind.prototype, name, node) as Kind[Name])
    : node[name];
}

/** The children of a node in the tree that was written, whatever its fields are named. */
export function childrenOf(node: Node): Iterable<ChildNode> {
  return own(Node, node, 'childNodes');
}

/** The parent of a node as it is shown: through slots and out of shadow roots. Null above the document. */
export function shownParent(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  const slot = node instanceof Element ? own(Element, node, 'assignedSlot') : null;
  return slot ?? own(Node, node, 'parentNode');
}

/** The open shadow root of an element, or null. */
export function openRoot(element: Element): ShadowRoot | null {
  return own(Element, element, 'shadowRoot');
}

/** The element and its ancestors, nearest first, across shadow roots. */
export function* lineage(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = shownParent(at)) if (at instanceof Element) yield at;
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
  if (node instanceof HTMLSlotElement) {
    const given = node.assignedNodes();
    if (given.length > 0) return given;
  }
  return [...childrenOf(node)];
}
