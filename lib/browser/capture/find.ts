import { isSolid } from '../../capture/rectangle.ts';
import { findFocus } from '../../platforms/focus.ts';
import { elementOf } from '../../platforms/nodes.ts';
import { shadowOf, topmostAt } from './composed.ts';
import { isForeign } from './frames/foreign.ts';
import { addressOf, postAround, readerOf } from './frames/home.ts';
import { postsFrom } from './frames/posts.ts';
import { documentIn } from './frames/reach.ts';
import { unclipped, viewBox } from './view.ts';

/** What a gesture designates. */
export interface Designated {
  post: Element | null;
  /** The frame of another origin it was made on: what is in it can only be opened by itself. */
  frame: Element | null;
}

/** The post a gesture designates: under the pointer, with the focus, the page's own subject, or nearest the middle. */
export function designated(): Designated {
  for (const pointed of [hovered(document), focused(document), selected(document)]) {
    if (!pointed) continue;
    const post = postAround(pointed);
    // Pointed at what cannot be entered, no other post of the page is meant.
    if (isForeign(pointed)) return { post, frame: pointed };
    if (post) return { post, frame: null };
  }
  const nearest = () => acrossMiddle() ?? nearestToMiddle(postsFrom(document));
  return { post: findFocus(readerOf(document), document, addressOf(document), null, nearest), frame: null };
}

/** Points looked at on the line through the middle of the view. */
const ACROSS = 9;

/** The first of the posts that the middle of the view goes through: a page of thousands of nodes need not be gone through. */
function acrossMiddle(): Element | null {
  const { x, y, width, height } = viewBox();
  const found = Array.from({ length: ACROSS }, (_, at) => {
    const top = topmostAt(x + (width * (at + 0.5)) / ACROSS, y + height / 2);
    return top && readerOf(top.ownerDocument).declaredPost(top, addressOf(top.ownerDocument));
  }).filter((post) => post !== null && isSolid(unclipped(post)));
  return found.reduce(
    (first, post) => (first && post && isBefore(post, first) ? post : first),
    found[0] ?? null,
  );
}

function isBefore(one: Element, other: Element): boolean {
  return (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** Among the posts in view, the one whose middle is nearest to the view's; the first of all where none is. */
function nearestToMiddle(posts: readonly Element[]): Element | null {
  const view = viewBox();
  const middle = view.y + view.height / 2;
  const distances = posts
    .map((post) => ({ post, box: unclipped(post) }))
    .filter(({ box }) => isSolid(box))
    .map(({ post, box }) => ({ post, distance: Math.max(0, box.y - middle, middle - box.y - box.height) }));
  const best = distances.sort((a, b) => a.distance - b.distance)[0];
  return best?.post ?? posts[0] ?? null;
}

/** The innermost element under the pointer, in frames too; none when the pointer has left for the toolbar. */
function hovered(page: Document): Element | null {
  let found: Element | null = null;
  for (let root: Document | ShadowRoot | null = page; root; ) {
    const inner: Element | null = [...root.querySelectorAll(':hover')].at(-1) ?? null;
    if (inner === null || inner === found) break;
    found = inner;
    root = documentIn(inner) ?? shadowOf(inner);
  }
  return found;
}

/** What a keyboard user has reached, in frames too; a document's body is nothing that was reached. */
function focused(page: Document): Element | null {
  let found = page.activeElement;
  while (found) {
    const inside = documentIn(found);
    if (inside) return focused(inside);
    const inner = shadowOf(found)?.activeElement ?? null;
    if (inner === null) break;
    found = inner;
  }
  return found === page.body ? null : found;
}

/** Where the volunteer has selected words, or opened the context menu on some. */
function selected(page: Document): Element | null {
  const active = page.activeElement && documentIn(page.activeElement);
  const selection = page.getSelection();
  const node = selection && !selection.isCollapsed ? selection.anchorNode : null;
  return node ? elementOf(node) : active ? selected(active) : null;
}
