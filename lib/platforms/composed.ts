/** Parent in the tree that is shown: through slots and out of shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The element and its ancestors, nearest first, across shadow roots. */
export function* lineage(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at;
}

/** `closest()` that leaves shadow roots: a comment widget is often one. */
export function closestShown(element: Element, selector: string): Element | null {
  for (const at of lineage(element)) if (at.matches(selector)) return at;
  return null;
}

/** Children as they are shown: an open shadow root's, or what a slot was given. */
export function shownChildren(node: Element): readonly Node[] {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  if (node instanceof HTMLSlotElement) {
    const given = node.assignedNodes();
    if (given.length > 0) return given;
  }
  return [...node.childNodes];
}
