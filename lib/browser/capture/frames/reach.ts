import { lineage, shownParent } from '../../../platforms/composed.ts';
import { isDocument, isHtml, own } from '../../../platforms/nodes.ts';

/** Whether an element shows another document. */
export function isFrame(element: Element): element is HTMLIFrameElement | HTMLFrameElement {
  return isHtml(element, 'iframe') || isHtml(element, 'frame');
}

/** The document a frame shows; null where it is another origin's, which may not be entered, and for what is no frame. */
export function documentIn(element: Element): Document | null {
  return isFrame(element) ? element.contentDocument : null;
}

/** The window of a document; null once it has left its frame. */
export function windowOf(page: Document): (Window & typeof globalThis) | null {
  return own(Document, page, 'defaultView');
}

/** The frame a document is shown in; null for the page's own. */
export function frameAround(page: Document): Element | null {
  return windowOf(page)?.frameElement ?? null;
}

/** The parent of a node as it is shown, out of shadow roots and out of frames. */
export function parentOf(node: Node): Node | null {
  return shownParent(node) ?? (isDocument(node) ? frameAround(node) : null);
}

/** The documents an element is shown in, its own first, the page's own last. */
export function documentsAround(element: Element): Document[] {
  const found: Document[] = [];
  for (let at: Element | null = element; at; at = frameAround(at.ownerDocument)) found.push(at.ownerDocument);
  return found;
}

/** The element and its ancestors, nearest first, across shadow roots and frames. */
export function* lineageOut(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = frameAround(at.ownerDocument)) yield* lineage(at);
}
