import { isSolid } from '../../../capture/rectangle.ts';
import { isHtml } from '../../../platforms/nodes.ts';
import { elementsUnder } from '../composed.ts';
import { boxOf, unclipped } from '../view.ts';

/** CSS pixels around the view from which browsers begin to load what waits to be scrolled to. */
const NEAR = 2_500;

/** What of a post has not come yet. */
export interface Late {
  /** Whether something of it is in the part that is seen. */
  seen: boolean;
  /** Resolves once all has come or failed, or once time is up. */
  arrival(milliseconds: number): Promise<void>;
}

/** The fonts that a post still waits for, and its images where they may be pictured; null where it waits for none. */
export function lateIn(post: Element, images: boolean): Late | null {
  const late = images ? [...elementsUnder(post, () => true)].filter(isLate) : [];
  const { fonts } = post.ownerDocument;
  const wordless = fonts.status === 'loading';
  if (late.length === 0 && !wordless) return null;
  return {
    seen: wordless || late.some((image) => isSolid(unclipped(image))),
    arrival: (limit) => bounded([...late.map((image) => image.decode()), fonts.ready], limit),
  };
}

/** Resolves once the images of a post in view are there to be painted, or once time is up. */
export function decoded(post: Element, milliseconds: number): Promise<void> {
  const waiting = [...elementsUnder(post, () => true)]
    .filter((element) => isHtml(element, 'img'))
    .filter((image) => isSolid(unclipped(image)))
    .map((image) => image.decode());
  return waiting.length === 0 ? Promise.resolve() : bounded(waiting, milliseconds);
}

/** An image that waits to be scrolled to from afar would not come however long one waits. */
function isLate(element: Element): element is HTMLImageElement {
  if (!isHtml(element, 'img') || element.complete) return false;
  const box = boxOf(element);
  return element.loading !== 'lazy' || (box.y < window.innerHeight + NEAR && box.y + box.height > -NEAR);
}

async function bounded(waiting: Promise<unknown>[], milliseconds: number): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    late = setTimeout(resolve, Math.max(0, milliseconds));
  });
  await Promise.race([Promise.allSettled(waiting), limit]);
  clearTimeout(late);
}
