import { postAround } from '../../../lib/browser/capture/frames/home.ts';
import { addReader } from '../../../lib/browser/capture/readers.ts';
import { volunteersOwn } from '../../../lib/browser/capture/volunteer.ts';
import { platforms } from '../../../lib/platforms/index.ts';

/** A part that is left out of a post: what it is called, and the words it holds. */
export interface LeftOut {
  what: string;
  words: string;
}

/** What is left out of the post around the element that `selector` finds, in the page this runs in. */
export function leftOutAt(selector: string): LeftOut[] {
  platforms.forEach(addReader);
  const element = document.querySelector(selector);
  const post = element && postAround(element);
  if (!post) throw new Error(`no post around ${selector}`);
  return [...volunteersOwn(post)].map(([part, what]) => ({
    what,
    words: (part.textContent || part.outerHTML).replace(/\s+/gu, ' ').trim(),
  }));
}
