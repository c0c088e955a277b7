import {
  devicePixels,
  intersection,
  isSolid,
  type Projection,
  type Rectangle,
} from '../../capture/rectangle.ts';
import type { Redaction } from '../../evidence/record.ts';
import { isAvatar } from '../../platforms/avatars.ts';
import { isCustomEmoji } from '../../platforms/emoji.ts';
import { elementsUnder } from './composed.ts';
import { boxOf } from './view.ts';
import { volunteersOwn } from './volunteer.ts';

/** Masks that a report may hold. */
const MOST = 400;

/** Authors' portraits: until « Non » was answered, they are images that nobody has answered for (rule 4). */
export function portraits(post: Element): Element[] {
  const found: Element[] = [];
  const enter = (element: Element): boolean => {
    if (isAvatar(element)) found.push(element);
    return !isAvatar(element);
  };
  for (const _ of elementsUnder(post, enter));
  return found;
}

function customEmoji(post: Element): Element[] {
  return [...elementsUnder(post, () => true)].filter(isCustomEmoji);
}

/** What a portrait's frame does not hold back is the portrait still. */
function withContents(portrait: Element): Element[] {
  return [portrait, ...elementsUnder(portrait, () => true)];
}

/** What is painted over in grey, in the pixels of the picture of the post: what is the volunteer's, unanswered portraits. */
export function masksOf(
  post: Element,
  at: Projection,
  answered: boolean,
): { masks: Rectangle[]; redactions: Redaction[] } {
  const box = boxOf(post);
  const whole = devicePixels(box, at);
  const over = (elements: Element[], what: string) =>
    elements
      .map((element) => intersection(boxOf(element), box))
      .filter((shared) => isSolid(shared))
      .map((shared) => devicePixels(shared, at))
      .map(({ x, y, width, height }) => ({
        mask: { x: x - whole.x, y: y - whole.y, width, height },
        redaction: { where: 'picture' as const, what },
      }));
  const covered = [
    ...[...volunteersOwn(post)].flatMap(([element, what]) => over([element], what)),
    ...(answered ? [] : over(portraits(post).flatMap(withContents), 'portrait (image non examinée)')),
    ...(answered ? [] : over(customEmoji(post), 'emoji d’un serveur (image non examinée)')),
  ];
  const masks = covered.map(({ mask }) => mask);
  return {
    // Rather no picture than one that shows what has no mask left.
    masks: masks.length > MOST ? [{ x: 0, y: 0, width: whole.width, height: whole.height }] : masks,
    redactions: [...new Map(covered.map(({ redaction }) => [redaction.what, redaction])).values()],
  };
}
