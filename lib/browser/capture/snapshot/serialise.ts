import { COPIED_ELEMENTS } from '../../../evidence/copy.ts';
import { childrenOf } from '../../../platforms/composed.ts';
import { emojiOf } from '../../../platforms/emoji.ts';
import { isElement, isHtml, isText } from '../../../platforms/nodes.ts';
import { shadowOf } from '../composed.ts';
import { attributesOf, type Context } from './attributes.ts';
import { escapeText } from './escape.ts';
import { sourceOf } from './source.ts';

/** What is never kept: what runs, what loads, what hides. */
const DROPPED =
  /^(script|noscript|template|style|link|meta|base|title|object|embed|applet|param|source|track|datalist|dialog)$/;
const PLACEHOLDER: Record<string, string> = {
  video: 'vidéo non conservée',
  audio: 'son non conservé',
  canvas: 'dessin non conservé',
  iframe: 'cadre non conservé',
  frame: 'cadre non conservé',
};
const VOID = /^(br|hr|img|wbr)$/;

/** The markup of a subtree as it is shown: no script, no handler, no hidden part, shadow roots laid flat. */
export function serialise(element: Element, parent: Element | null, context: Context): string {
  const name = element.localName;
  if (DROPPED.test(name)) return '';
  const { display, opacity } = getComputedStyle(element);
  // A menu of the volunteer's that waits unseen is no more a part of the post than one that is not there.
  if (display === 'none' || opacity === '0') return '';
  const removed = context.removed.get(element);
  if (removed !== undefined) return `<span>[${escapeText(removed)}]</span>`;
  const words = PLACEHOLDER[name];
  if (words !== undefined)
    return `<span${attributesOf(element, parent, context, 'span')}>[${escapeText(words)}]</span>`;
  const kept = COPIED_ELEMENTS.has(name) ? name : 'span';
  if (name === 'img' && !context.images.dataOf(sourceOf(element)))
    return pictureName(element, parent, context);
  const open = `<${kept}${attributesOf(element, parent, context, kept)}>`;
  return VOID.test(kept) ? open : `${open}${inside(element, context)}</${kept}>`;
}

function inside(element: Element, context: Context): string {
  const shadow = shadowOf(element);
  const slot = isHtml(element, 'slot') ? element.assignedNodes() : [];
  const children = shadow ? shadow.childNodes : slot.length > 0 ? slot : childrenOf(element);
  const seen = getComputedStyle(element).visibility === 'visible';
  let html = '';
  for (const child of children) {
    if (isText(child)) html += seen ? escapeText(child.data) : '';
    else if (isElement(child)) html += serialise(child, element, context);
  }
  return html;
}

/** An image that could not be read keeps its place and its words. */
function pictureName(element: Element, parent: Element | null, context: Context): string {
  if (getComputedStyle(element).visibility !== 'visible') return '';
  const emoji = emojiOf(element);
  if (emoji !== null) return escapeText(emoji);
  const alt = element.getAttribute('alt')?.trim();
  const words = alt ? `[image : ${alt}]` : '[image non conservée]';
  return `<span${attributesOf(element, parent, context, 'span')} style="overflow:hidden;font-size:10px">${escapeText(words)}</span>`;
}
