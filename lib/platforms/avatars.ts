import { closestShown, lineage } from './composed.ts';

/** Blocks that hold an author's portrait and nothing else, on X, Bluesky and Mastodon. */
const BLOCKS =
  '[data-testid="Tweet-User-Avatar"], [data-testid="userAvatarImage"], .account__avatar, .account__avatar-overlay';
/** Portraits of other sites: by class, by Gravatar's addresses. */
const IMAGES =
  'img[class~="avatar" i], img[class*="avatar-" i], img[class*="-avatar" i], img[src*="gravatar.com/avatar/"], [class*="avatar" i] > img, [class*="avatar" i] > * > img, [class~="author_photo"] > img';

/**
 * The authors' portraits in a post. A portrait is an image too, and may be the very one that must not be taken
 * (rule 4): the capture leaves these out of the question it asks, so it must **blank every one of them** in the
 * picture, and keep none in the snapshot, until the answer « Non ».
 */
export function avatarsOf(post: Element): Element[] {
  return [...post.querySelectorAll(`${BLOCKS}, ${IMAGES}`)].filter(isOutermost);
}

/** Whether the element is itself a portrait, or the block of one: for walks that do not enter what they pass over. */
export function isAvatar(element: Element): boolean {
  return element.matches(`${BLOCKS}, ${IMAGES}`);
}

/** Whether the element is, or lies in, a portrait that `avatarsOf(post)` lists. */
export function inAvatar(element: Element): boolean {
  return element.matches(IMAGES) || closestShown(element, BLOCKS) !== null;
}

function isOutermost(element: Element): boolean {
  const [, ...around] = lineage(element);
  return !around.some((one) => one.matches(BLOCKS));
}
