import {
  devicePixels,
  intersection,
  isSolid,
  type Projection,
  type Rectangle,
} from '../../capture/rectangle.ts';
import type { Redaction } from '../../evidence/record.ts';
import { isAvatar } from '../../platforms/avatars.ts';
import { elementsUnder } from './composed.ts';
import { boxOf } from './view.ts';

const FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=combobox]';

/** Masks that a report may hold. */
const MOST = 400;

/** Where a volunteer may have written: fields inside the post, with the form that holds them and its avatar. */
export function ownFields(post: Element): Element[] {
  const text = post.textContent.trim().length;
  const found = new Set<Element>();
  for (const element of elementsUnder(post, () => true)) {
    if (!element.matches(FIELDS)) continue;
    const form = element.closest('form');
    const apart = form && post !== form && post.contains(form) && form.textContent.trim().length < text / 2;
    found.add(apart ? form : element);
  }
  return [...found];
}

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

/** What a portrait's frame does not hold back is the portrait still. */
function withContents(portrait: Element): Element[] {
  return [portrait, ...elementsUnder(portrait, () => true)];
}

/** What is painted over in grey, in the pixels of the picture of the post: the volunteer's fields, unanswered portraits. */
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
    ...over(ownFields(post), 'champ de saisie de la personne qui relève'),
    ...(answered ? [] : over(portraits(post).flatMap(withContents), 'portrait (image non examinée)')),
  ];
  const masks = covered.map(({ mask }) => mask);
  return {
    // Rather no picture than one that shows what has no mask left.
    masks: masks.length > MOST ? [{ x: 0, y: 0, width: whole.width, height: whole.height }] : masks,
    redactions: [...new Map(covered.map(({ redaction }) => [redaction.what, redaction])).values()],
  };
}
