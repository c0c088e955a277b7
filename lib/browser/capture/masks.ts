import { MASKED_END } from '../../capture/masked-end.ts';
import {
  devicePixels,
  encloses,
  intersection,
  isSolid,
  type Projection,
  type Rectangle,
} from '../../capture/rectangle.ts';
import type { Redaction } from '../../evidence/record.ts';
import { isAvatar } from '../../platforms/avatars.ts';
import { isCustomEmoji } from '../../platforms/emoji.ts';
import { elementsUnder } from './composed.ts';
import type { Mask } from './masking.ts';
import { boxOf, framedBox } from './view.ts';
import { endOf } from './volunteer/end.ts';
import { isForeign, volunteersOwn } from './volunteer.ts';

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

/** What is painted over, in the pixels of the picture of the post: what is the volunteer's, unanswered portraits. */
export function masksOf(
  post: Element,
  at: Projection,
  answered: boolean,
): { masks: Mask[]; redactions: Redaction[] } {
  const box = boxOf(post);
  const whole = devicePixels(box, at);
  const maskOf = (area: Rectangle, label: string): Mask => {
    const { x, y, width, height } = devicePixels(area, at);
    return { x: x - whole.x, y: y - whole.y, width, height, label };
  };
  const over = (elements: Element[], what: string): Mask[] =>
    elements
      .map((element) => intersection(framedBox(element, post.ownerDocument), box))
      .filter((shared) => isSolid(shared))
      .map((shared) => maskOf(shared, what));
  const removed = volunteersOwn(post);
  const foreign = [...removed].filter(([, what]) => isForeign(what)).map(([element]) => element);
  const end = endOf(post, new Set(removed.keys()), foreign);
  const covered = [
    ...[...removed].flatMap(([element, what]) => over(withContents(element), what)),
    ...(answered ? [] : over(portraits(post).flatMap(withContents), 'portrait (image non examinée)')),
    ...(answered ? [] : over(customEmoji(post), 'emoji d’un serveur (image non examinée)')),
  ];
  const whats = [...new Set(covered.map(({ label }) => label))];
  const labelled = covered.map((mask) => ({ ...mask, label: labelOf(mask.label) }));
  const masks = outermost([...(end ? [maskOf(end, MASKED_END)] : []), ...labelled]);
  return {
    // Rather no picture than one that shows what has no mask left.
    masks: masks.length > MOST ? [{ ...whole, x: 0, y: 0, label: labelOf('message entier') }] : masks,
    redactions: whats.map((what) => ({ where: 'picture', what })),
  };
}

/** The masks that no other one encloses: parts of a masked element mostly lie within it, each would be a mask more. */
export function outermost(masks: readonly Mask[]): Mask[] {
  const kept: Mask[] = [];
  const widest = masks.toSorted((a, b) => b.width * b.height - a.width * a.height);
  for (const mask of widest) if (!kept.some((other) => encloses(other, mask))) kept.push(mask);
  return kept;
}

/** What is written over a mask; what stands between brackets is for the record. */
function labelOf(what: string): string {
  return `masqué : ${what.replace(/ \(.*$/, '')}`.slice(0, 100);
}
