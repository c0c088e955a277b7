import type { Taken } from '../../capture/report.ts';
import { isHtml } from '../../platforms/nodes.ts';
import { composedContains } from './composed.ts';
import { masksOf, portraits } from './masks.ts';
import { projection } from './view.ts';
import { volunteersOwn } from './volunteer.ts';

/** Draws an element anew, as html2canvas does, without what `leaveOut` names; the answer is a canvas. */
export type Redraw = (
  element: HTMLElement,
  leaveOut: (element: Element) => boolean,
) => Promise<HTMLCanvasElement>;

declare global {
  /** Put there by `redraw.js` alone, in this extension's own world, once no pixels could be had. */
  var temoinRedraw: Redraw | undefined;
}

/** What loads an image of its own, and would load it again for a drawing of the page. */
const LOADS = 'img, picture, video, audio, iframe, object, embed, svg image';

/**
 * A drawing of the post as a data: PNG (rule 2: labelled `rendered`), or null where even that fails. As in the picture,
 * what is the volunteer's is not in it, nor before « Non » any image.
 */
export async function drawingOf(post: Element, answered: boolean): Promise<Taken['drawing']> {
  if (!isHtml(post) || globalThis.temoinRedraw === undefined) return null;
  const left = new Set([...volunteersOwn(post).keys(), ...(answered ? [] : portraits(post))]);
  const leaveOut = (element: Element): boolean =>
    left.has(element) || (element.matches(LOADS) && !(answered && composedContains(post, element)));
  try {
    const canvas = await globalThis.temoinRedraw(post, leaveOut);
    const { redactions } = masksOf(post, projection(), answered);
    return { address: canvas.toDataURL('image/png'), redactions };
  } catch {
    // It throws on colours it does not know; the record then says that there is no picture.
    return null;
  }
}
