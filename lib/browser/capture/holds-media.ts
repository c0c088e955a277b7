import { intersection, isSolid } from '../../capture/rectangle.ts';
import { emojiOf } from '../../platforms/emoji.ts';
import { hasMedia } from '../../platforms/media.ts';
import { attempt } from '../../platforms/steady.ts';
import { ancestorsOf, composedContains, elementsAt, elementsUnder, shadowOf } from './composed.ts';
import { stackingAround } from './overlays/stacking.ts';
import { boxOf, gridOf, unclipped } from './view.ts';

/** CSS pixels: what is larger is no character, whatever its class says. */
const LARGEST_EMOJI = 72;
/** Elements around a post that are searched for what lies under it. */
const MOST = 20_000;
const PICTURING = /url\(|image-set\(|element\(/;

/**
 * Whether rule 4's question is due for a post as it is painted: what its markup shows, what lies in its closed shadow
 * roots, pictures that pass for characters, and whatever is seen through it. What cannot be searched is taken to hold one.
 */
export function holdsMedia(post: Element): boolean {
  return hasMedia(post) || attempt(() => hidesMedia(post) || swapsPictures(post) || liesOnMedia(post), true);
}

function hidesMedia(post: Element): boolean {
  for (const element of [post, ...elementsUnder(post, () => true)]) {
    const shadow = shadowOf(element);
    if (shadow && [...shadow.children].some(hasMedia)) return true;
    if (emojiOf(element) !== null && isLarge(element)) return true;
  }
  return false;
}

/** What an animation shows at one instant and not at another is between two looks. */
function swapsPictures(post: Element): boolean {
  const isPicturing = ({ effect }: Animation): boolean =>
    effect instanceof KeyframeEffect && PICTURING.test(JSON.stringify(effect.getKeyframes()));
  return post.getAnimations({ subtree: true }).some(isPicturing);
}

function isLarge(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width > LARGEST_EMOJI || height > LARGEST_EMOJI;
}

/** A post without a ground of its own shows what is under it, down to the first opaque one. */
function liesOnMedia(post: Element): boolean {
  if (isOpaque(post)) return false;
  let ground: Element = document.documentElement;
  for (const ancestor of ancestorsOf(post)) {
    if (hasPicturedGround(ancestor)) return true;
    if (!isOpaque(ancestor)) continue;
    // What is painted under a page's body is painted over its canvas.
    if (ancestor.localName !== 'body') ground = ancestor;
    break;
  }
  return isOverPicture(post) || isOverUnheard(post, ground);
}

function hasPicturedGround(element: Element): boolean {
  return [undefined, '::before', '::after'].some((part) =>
    PICTURING.test(getComputedStyle(element, part).backgroundImage),
  );
}

function isOpaque(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  return opacity === '1' && !/^rgba\(|\/|transparent/.test(backgroundColor);
}

/** Whether something that is neither in the post nor around it lies under a point of it. */
function isOverPicture(post: Element): boolean {
  for (const { x, y } of gridOf(unclipped(post), 4, 8)) {
    let reached = false;
    for (const element of elementsAt(x, y, post)) {
      if (composedContains(post, element)) reached = true;
      else if (!reached || composedContains(element, post)) continue;
      else if (hasMedia(element)) return true;
      else if (isOpaque(element)) break;
    }
  }
  return false;
}

/** What lets the pointer through is under no point: the painting order tells whether it lies under the post. */
function isOverUnheard(post: Element, ground: Element): boolean {
  const box = unclipped(post);
  const stacking = stackingAround(post);
  let left = MOST;
  for (const element of elementsUnder(ground, (one) => one !== post && left > 0)) {
    left -= 1;
    if (getComputedStyle(element).pointerEvents !== 'none' || composedContains(element, post)) continue;
    const meets = isSolid(intersection(boxOf(element), box));
    if (meets && stacking.order(element) <= 0 && hasMedia(element)) return true;
  }
  // What cannot be searched whole is taken to hold one.
  return left === 0;
}
