import { openRoot } from '../../../platforms/composed.ts';
import { addressOf, readerOf } from './home.ts';
import { documentIn, isFrame } from './reach.ts';

/** Every frame of a document, in open shadow roots too, not those of the frames themselves. */
export function* framesIn(scope: Document | ShadowRoot): Generator<HTMLIFrameElement | HTMLFrameElement> {
  for (const element of scope.querySelectorAll('*')) {
    if (isFrame(element)) yield element;
    const root = openRoot(element);
    if (root) yield* framesIn(root);
  }
}

/** Every document that may be entered from one, itself first. */
export function* documentsFrom(page: Document): Generator<Document> {
  yield page;
  for (const frame of framesIn(page)) {
    const inside = documentIn(frame);
    if (inside) yield* documentsFrom(inside);
  }
}

/** Every post of a document in its order, those of its frames where the frames stand. */
export function postsFrom(page: Document): Element[] {
  const found = readerOf(page).postsIn(page, addressOf(page));
  for (const frame of framesIn(page)) {
    const inside = documentIn(frame);
    const own = inside ? postsFrom(inside) : [];
    const after = found.findIndex((post) => follows(post, frame));
    found.splice(after < 0 ? found.length : after, 0, ...own);
  }
  return found;
}

function follows(post: Element, frame: Element): boolean {
  return (frame.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
