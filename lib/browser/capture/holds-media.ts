import { emojiOf } from '../../platforms/emoji.ts';
import { hasMedia } from '../../platforms/media.ts';
import { attempt } from '../../platforms/steady.ts';
import { ancestorsOf, composedContains, elementsAt, elementsUnder, shadowOf } from './composed.ts';
import { boxOf, gridOf, unclipped } from './view.ts';

/** CSS pixels: what is larger is no character, whatever its class says. */
const LARGEST_EMOJI = 72;

/**
 * Whether rule 4's question is due for a post as it is painted: what its markup shows, what lies in its closed shadow
 * roots, pictures that pass for characters, and whatever is seen through it. What cannot be searched is taken to hold one.
 */
export function holdsMedia(post: Element): boolean {
  return hasMedia(post) || attempt(() => hidesMedia(post) || liesOnMedia(post), true);
}

function hidesMedia(post: Element): boolean {
  for (const element of [post, ...elementsUnder(post, () => true)]) {
    const shadow = shadowOf(element);
    if (shadow && [...shadow.children].some(hasMedia)) return true;
    if (emojiOf(element) !== null && isLarge(element)) return true;
  }
  return false;
}

function isLarge(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width > LARGEST_EMOJI || height > LARGEST_EMOJI;
}

/** A post without a ground of its own shows what is under it, down to the first opaque one. */
function liesOnMedia(post: Element): boolean {
  if (isOpaque(post)) return false;
  for (const ancestor of ancestorsOf(post)) {
    if (hasPicturedGround(ancestor)) return true;
    if (isOpaque(ancestor)) break;
  }
  return isOverPicture(post);
}

function hasPicturedGround(element: Element): boolean {
  return [undefined, '::before', '::after'].some((part) =>
    /url\(|image-set\(|element\(/.test(getComputedStyle(element, part).backgroundImage),
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
