import { px } from './values.ts';

/** A box as it was laid out. */
export interface Box {
  style: CSSStyleDeclaration;
  /** Null for a pseudo-element. */
  element: Element | null;
  /** The style of what holds it; null for the post itself. */
  holder: CSSStyleDeclaration | null;
  /** Where it stands where the box it is placed against is not in the copy; CSS pixels, from the post. */
  placed: { left: number; top: number } | null;
}

const REPLACED =
  /^(img|svg|video|canvas|iframe|frame|audio|object|embed|input|textarea|select|progress|meter)$/;

/** Whether an element is one whose inside is not a page's flow. */
export function isReplaced(element: Element | null): boolean {
  return element !== null && REPLACED.test(element.localName);
}

/** The sizes and the place that a box was given, as declarations: what made them (the page's width…) is not in the copy. */
export function geometryOf(box: Box): string {
  const { style, element } = box;
  const { display } = style;
  if (display === 'contents') return '';
  const parts = placeOf(box);
  const inline = display === 'inline' || display.startsWith('ruby');
  if (inline && !isReplaced(element)) return parts.join(';');
  if (/^table-(row-group|header|footer|column)/.test(display)) return parts.join(';');
  const upright = !/^(vertical|sideways)/.test(style.writingMode);
  const [width, height] = [px(style.width), px(style.height)];
  const [along, across] = upright ? [width, height] : [height, width];
  if (along && display !== 'table-row') parts.push(`${upright ? 'width' : 'height'}:${along}`);
  // With other letters than the page's, words must not run over what follows: a box may grow where nothing bound it.
  const name = upright ? 'height' : 'width';
  if (across) parts.push(`${isBound(box) ? '' : 'min-'}${name}:${across}`);
  return parts.join(';');
}

function isBound({ style, element }: Box): boolean {
  if (element === null || isReplaced(element) || style.overflow !== 'visible') return true;
  if (style.display.startsWith('table') || element.childNodes.length === 0) return true;
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
}

function placeOf({ style, holder, placed }: Box): string[] {
  const parts: string[] = [];
  if (/flex/.test(holder?.display ?? '') && !out(style)) parts.push('flex:none');
  if (/grid/.test(holder?.display ?? '') && style.gridArea !== 'auto')
    parts.push(`grid-area:${style.gridArea}`);
  if (placed) return [...parts, `left:${placed.left}px`, `top:${placed.top}px`];
  if (style.position === 'static' || style.position === 'sticky') return parts;
  for (const side of ['left', 'top'] as const) {
    const length = px(style[side]);
    if (length !== null && (out(style) || length !== '0px')) parts.push(`${side}:${length}`);
  }
  return parts;
}

function out(style: CSSStyleDeclaration): boolean {
  return style.position === 'absolute' || style.position === 'fixed';
}
