import { isSolid } from '../../capture/rectangle.ts';
import { findFocus } from '../../platforms/focus.ts';
import { platformFor } from '../../platforms/index.ts';
import { elementOf } from '../../platforms/nodes.ts';
import { shadowOf } from './composed.ts';
import { unclipped, viewBox } from './view.ts';

/** The post a gesture designates: under the pointer, with the focus, the page's own subject, or nearest the middle. */
export function designatedPost(): Element | null {
  const url = new URL(location.href);
  const platform = platformFor(url, document);
  const pointed = [hovered(), focused(), selected()].find(
    (element) => element !== null && platform.findPost(element, url) !== null,
  );
  return findFocus(document, url, pointed ?? null, nearestToMiddle);
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

/** The innermost element under the pointer; none when the pointer has left for the toolbar. */
function hovered(): Element | null {
  let found: Element | null = null;
  for (let root: Document | ShadowRoot | null = document; root; ) {
    const inner: Element | null = [...root.querySelectorAll(':hover')].at(-1) ?? null;
    if (inner === null || inner === found) break;
    found = inner;
    root = shadowOf(inner);
  }
  return found;
}

/** What a keyboard user has reached. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found) {
    const inner = shadowOf(found)?.activeElement ?? null;
    if (inner === null) break;
    found = inner;
  }
  return found === document.body ? null : found;
}

/** Where the volunteer has selected words, or opened the context menu on some. */
function selected(): Element | null {
  const selection = document.getSelection();
  const node = selection && !selection.isCollapsed ? selection.anchorNode : null;
  return elementOf(node);
}
