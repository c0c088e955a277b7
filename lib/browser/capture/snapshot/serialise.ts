import { shownChildren } from '../../../platforms/composed.ts';
import { isElement, isHtml, isSvg, isText } from '../../../platforms/nodes.ts';
import { shadowOf } from '../composed.ts';
import { attributesOf } from './attributes.ts';
import type { Context } from './context.ts';
import { type Computed, computed } from './declarations.ts';
import { emptyBox } from './empty.ts';
import { escapeText } from './escape.ts';
import { frameOf } from './frame.ts';
import { styleOf } from './generated.ts';
import { nameFor } from './names.ts';
import { picture } from './picture.ts';
import { placedIn } from './placed.ts';

/** Where an element is written. */
export interface Place {
  /** What holds it, as it was computed; null for the post itself. */
  holder: Computed | null;
  /** Names of the elements that are open in the file, the nearest last. */
  within: readonly string[];
  /** Elements of the copy around it, the nearest last. */
  around: readonly Element[];
}

/** What is never kept: what runs, what loads, what hides. */
const DROPPED =
  /^(script|noscript|template|style|link|meta|base|title|desc|metadata|param|source|track|datalist|defs|symbol|lineargradient|radialgradient|clippath|mask|pattern|marker|filter|foreignobject|animate|animatemotion|animatetransform|set)$/;
const FIELDS = /^(input|textarea|select|progress|meter)$/;
const BUTTONS = /^(button|submit|reset)$/;
const VOID = /^(br|hr|wbr)$/;
const DRAWING = /^(svg|g|path|circle|rect|line|polyline|polygon|ellipse|image|text|tspan)$/;
/** A parser nests no deeper than 512. */
const DEEPEST = 300;

/** Writes a subtree as it is shown: no script, no handler, no hidden part, shadow roots laid flat. */
export function serialise(element: Element, place: Place, context: Context): void {
  const name = element.localName.toLowerCase();
  if (DROPPED.test(name)) return;
  const style = styleOf(element);
  if (style.display === 'none') return;
  context.left -= 1;
  if (context.left < 0 || place.within.length > DEEPEST) {
    context.missing.add(TOO_MUCH);
    return;
  }
  const own = computed(style, element);
  const placed = placedIn(element, style, place, context);
  const classes = context.sheet.classesOf(element, own, place.holder, placed);
  const words = context.removed.get(element) ?? null;
  // A menu of the volunteer's that waits unseen is no more a part of the post than one that is not there.
  if (words !== null || style.opacity === '0') emptyBox(element, { style, classes, words }, context);
  else if (isHtml(element, 'input') && BUTTONS.test(element.type))
    context.out.push(`<button class="${classes}">${escapeText(element.value)}</button>`);
  else if (FIELDS.test(name)) emptyBox(element, { style, classes, words }, context);
  else if (isSvg(element)) drawn(element, { own, classes, place }, context);
  else if (PICTURES.test(name)) picture(element, classes, context);
  else if (/^i?frame$/.test(name)) frameOf(element, { own, classes, place }, context, serialise);
  else written(element, nameFor(name, place.within), { own, classes, place }, context);
}

/** An element as it is written. */
interface Wearing {
  own: Computed;
  classes: string;
  place: Place;
}

function drawn(element: Element, wearing: Wearing, context: Context): void {
  const name = element.localName.toLowerCase();
  if (name === 'use') context.out.push(context.drawings.used(element));
  else if (name === 'image') picture(element, wearing.classes, context);
  else written(element, DRAWING.test(name) ? name : 'g', wearing, context);
}

/** `as` null: its inside alone. */
function written(
  element: Element,
  as: string | null,
  { own, classes, place }: Wearing,
  context: Context,
): void {
  const worn = place.around.length === 0 ? `post ${classes}` : classes;
  if (as !== null) context.out.push(`<${as}${attributesOf(element, as, worn)}>`);
  if (as !== null && VOID.test(as)) return;
  const within = as === null ? place.within : [...place.within, as];
  inside(element, { holder: own, within, around: [...place.around, element] }, context);
  if (as !== null) context.out.push(`</${as}>`);
}

/** Said of a post that holds more than a copy does. */
const TOO_MUCH = 'snapshot:suite (au-delà de la limite)';
const PICTURES = /^(img|canvas|video|audio|object|embed)$/;

function inside(element: Element, place: Place, context: Context): void {
  const seen = place.holder?.style.visibility === 'visible';
  for (const child of childrenShown(element)) {
    if (isElement(child)) serialise(child, place, context);
    else if (isText(child)) text(child, seen, place, context);
  }
}

function childrenShown(element: Element): readonly Node[] {
  const children = shadowOf(element)?.childNodes ?? shownChildren(element);
  if (!isHtml(element, 'details') || element.open) return [...children];
  return [...children].filter((child) => isElement(child) && child.localName === 'summary').slice(0, 1);
}

function text(node: Text, seen: boolean, place: Place, context: Context): void {
  // Between the rows of a table a parser keeps nothing but spaces.
  if (/^(table|thead|tbody|tfoot|tr)$/.test(place.within.at(-1) ?? '')) return;
  if (seen || node.data.trim() === '') {
    context.out.push(escapeText(node.data));
    return;
  }
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const { width } = range.getBoundingClientRect();
  const gap = context.sheet.classOf(`display:inline-block;width:${width}px`);
  context.out.push(`<span class="${gap}"></span>`);
}
