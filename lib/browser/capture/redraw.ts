import type { Taken } from '../../capture/report.ts';
import { isHtml } from '../../platforms/nodes.ts';
import { composedContains } from './composed.ts';
import { masksOf, portraits } from './masks.ts';
import { projection } from './view.ts';
import { volunteersOwn } from './volunteer.ts';

/** How an element is drawn anew: without what `leaveOut` names, and no longer than `signal` lets it. */
export interface Drawing {
  leaveOut(element: Element): boolean;
  /** Device pixels to a CSS pixel. */
  scale: number;
  signal: AbortSignal;
}

/** Draws an element of the page anew; throws where it cannot. */
export type Draw = (element: HTMLElement, how: Drawing) => Promise<HTMLCanvasElement>;

declare global {
  /** Put there by `redraw.js` alone, in this extension's own world, once no pixels could be had. */
  var temoinRedraw: ((post: Element, answered: boolean) => Promise<Taken['drawing']>) | undefined;
}

/** What loads an image of its own, and would load it again for a drawing of the page. */
const LOADS = 'img, picture, video, audio, iframe, object, embed, svg image';

/** Milliseconds, device pixels, and letters of the PNG's address: what takes more is given up, and the copy kept alone. */
const PATIENCE = 10_000;
const LARGEST = 40_000_000;
// With 32 MiB of originals as base64 and the copy, one message stays below the 64 MiB that Chromium lets through.
const LONGEST = 20 * 1024 * 1024;

/**
 * A drawing of the post as a data: PNG (rule 2: labelled `rendered`), or null where even that fails. As in the picture,
 * what is the volunteer's is not in it, nor before « Non » any image: neither is drawn, or read, at all.
 */
export async function drawingOf(post: Element, answered: boolean, draw: Draw): Promise<Taken['drawing']> {
  const scale = window.devicePixelRatio;
  if (!isHtml(post) || areaOf(post) * scale * scale > LARGEST) return null;
  const left = new Set([...volunteersOwn(post).keys(), ...(answered ? [] : portraits(post))]);
  const leaveOut = (element: Element): boolean =>
    left.has(element) || (element.matches(LOADS) && !(answered && composedContains(post, element)));
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const canvas = await Promise.race([draw(post, { leaveOut, scale, signal }), over(signal)]);
    const { redactions } = masksOf(post, projection(), answered);
    const address = canvas.toDataURL('image/png');
    return address.length > LONGEST ? null : { address, redactions };
  } catch (error) {
    // A colour it does not know, a canvas that another origin has spoilt: the record says that there is no picture.
    console.warn('Témoin: no drawing', error);
    return null;
  }
}

function areaOf(post: HTMLElement): number {
  return Math.max(post.scrollWidth, post.offsetWidth) * Math.max(post.scrollHeight, post.offsetHeight);
}

function over(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
