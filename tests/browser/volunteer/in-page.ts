import { postAround } from '../../../lib/browser/capture/frames/home.ts';
import { volunteersOwn } from '../../../lib/browser/capture/volunteer.ts';
import { postsIn } from '../../../lib/platforms/focus.ts';

/** A part that is left out of a post: what it is called, and the words it holds. */
export interface LeftOut {
  what: string;
  words: string;
}

function leftOutOf(post: Element): LeftOut[] {
  return [...volunteersOwn(post)].map(([element, what]) => ({
    what,
    words: (element.textContent || element.outerHTML).replace(/\s+/gu, ' ').trim(),
  }));
}

/** What is left out of the post around the element that `selector` finds, in the page this runs in. */
export function leftOutAt(selector: string): LeftOut[] {
  const element = document.querySelector(selector);
  const post = element && postAround(element);
  if (!post) throw new Error(`no post around ${selector}`);
  return leftOutOf(post);
}

/** What is left out of each post of the page. */
export function leftOutOfAll(): LeftOut[][] {
  return postsIn(document, new URL(location.href)).map(leftOutOf);
}
