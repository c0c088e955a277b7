import { isSolid } from '../../../capture/rectangle.ts';
import { elementsUnder } from '../composed.ts';
import { boxOf } from '../view.ts';
import { documentIn, isFrame } from './reach.ts';

/** Frames told of: a post of more is read all the same. */
const MOST = 10;
/** CSS pixels: a smaller frame is one that counts visits, and has the focus by chance. */
const LEAST = 24;

/** Whether an element is a frame of another origin, large enough to be seen. */
export function isForeign(element: Element): boolean {
  return isFrame(element) && documentIn(element) === null && isSolid(boxOf(element), LEAST);
}

/** The frames a post shows, in frames of its own too. */
export function framesShown(post: Element): Element[] {
  return [post, ...elementsUnder(post, () => true)].filter(
    (element) => isFrame(element) && isSolid(boxOf(element), LEAST),
  );
}

/**
 * Addresses of the frames of another origin that a gesture was made on or that a post shows, as the page has them: what
 * is in them can only be had by opening them. They may tell who looks: never to be stored.
 */
export function foreignAddresses(post: Element | null, pointed: Element | null): string[] {
  const frames = [...(pointed ? [pointed] : []), ...(post ? framesShown(post) : [])];
  const addresses = frames.flatMap((frame) => (documentIn(frame) ? [] : addressOf(frame)));
  return [...new Set(addresses)].slice(0, MOST);
}

function addressOf(frame: Element): string[] {
  const address = isFrame(frame) && !frame.hasAttribute('srcdoc') ? frame.src : '';
  return /^https?:/.test(address) && address.length <= 8_000 ? [address] : [];
}
