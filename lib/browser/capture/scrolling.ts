import { snapScroll } from '../../capture/stitch.ts';
import { ancestorsOf } from './composed.ts';

/** The way a post is scrolled through, and back. */
export interface Scrolling {
  /** Moves the post up by `distance` CSS pixels, in whole quanta; how far it truly moved. */
  by(distance: number, quantum: number): number;
  /** Puts every scroll position back exactly. */
  restore(): void;
}

/** Scrolls whatever scrolls the post: the nearest ancestor that can, and all of them are put back. */
export function scrolling(post: Element): Scrolling {
  const root = document.scrollingElement ?? document.documentElement;
  const chain = [...ancestorsOf(post).filter(scrolls), root];
  const before = chain.map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  const moved = chain[0] ?? root;
  return {
    by(distance, quantum) {
      const from = moved.scrollTop;
      moved.scrollTo({ top: snapScroll(from, from + distance, quantum), behavior: 'instant' });
      return moved.scrollTop - from;
    },
    restore() {
      for (const { element, left, top } of before) element.scrollTo({ left, top, behavior: 'instant' });
    },
  };
}

function scrolls(element: Element): boolean {
  if (element === document.body || element === document.documentElement) return false;
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflowY);
}
