import { isSvg } from '../../../platforms/nodes.ts';
import { escapeCss } from './escape.ts';
import { BROUGHT, CONTAINERS, DRAWN, INHERITED, OWN } from './properties.ts';
import { type Reached, withoutAddresses } from './values.ts';

/** A style as it was computed, and what passes from it to what it holds. */
export interface Computed {
  style: CSSStyleDeclaration;
  inherited: readonly string[];
  /** Those of a drawing; empty elsewhere. */
  drawn: readonly string[];
}

/** Reads what passes from a style to what it holds. */
export function computed(style: CSSStyleDeclaration, element: Element): Computed {
  const drawn = isSvg(element) ? DRAWN.map(([name]) => style.getPropertyValue(name)) : [];
  return { style, inherited: INHERITED.map((name) => style.getPropertyValue(name)), drawn };
}

/** Where a picture is lost, a mask must hide what it shaped, not show all of it. */
const LOST: Record<string, string> = { 'mask-image': 'linear-gradient(#0000,#0000)', content: '""' };

/** What makes a box look as it does, sizes and place aside, as declarations; `holder` is null for the post itself. */
export function declarationsOf(
  own: Computed,
  holder: Computed | null,
  element: Element,
  reached: Reached,
): string {
  const parts: string[] = [];
  for (const [name, value] of [...passedOn(own, holder), ...ofItself(own.style, element)]) {
    const safe = value === '' ? null : withoutAddresses(value, LOST[name] ?? 'none', element, reached);
    if (safe !== null) parts.push(`${name}:${escapeCss(placed(name, safe))}`);
  }
  return parts.join(';');
}

type Said = readonly [name: string, value: string];

/** What it would not have from what holds it. */
function* passedOn({ style, inherited, drawn }: Computed, holder: Computed | null): Generator<Said> {
  for (const [at, value] of inherited.entries())
    if (value !== holder?.inherited[at]) yield [INHERITED[at] ?? '', value];
  const filled = style.webkitTextFillColor !== style.color;
  if (filled || (holder && holder.style.webkitTextFillColor !== holder.style.color))
    yield ['-webkit-text-fill-color', filled ? style.webkitTextFillColor : 'currentcolor'];
  for (const [at, value] of drawn.entries()) {
    const [name = '', initial] = DRAWN[at] ?? [];
    if (value !== (holder?.drawn[at] ?? initial)) yield [name, value];
  }
}

/** What is not as it is from the beginning. */
function* ofItself(style: CSSStyleDeclaration, element: Element): Generator<Said> {
  const { display } = style;
  for (const [name, initial] of [
    ...OWN,
    ...CONTAINERS.flatMap(([kind, own]) => (kind.test(display) ? own : [])),
  ]) {
    const value = style.getPropertyValue(name);
    if (value !== initial) yield [name, value];
  }
  for (const [name, idle, brought] of BROUGHT) {
    const value = style.getPropertyValue(name);
    if (value === idle || value === '') continue;
    for (const one of brought) yield [one, style.getPropertyValue(one)];
  }
  // Blocks are isolated by themselves.
  if (style.unicodeBidi !== 'normal' && (display === 'inline' || style.unicodeBidi !== 'isolate'))
    yield ['unicode-bidi', style.unicodeBidi];
  if (/^(img|video|canvas)$/.test(element.localName))
    for (const name of ['object-fit', 'object-position']) yield [name, style.getPropertyValue(name)];
}

/** A fixed box would leave the post: in the file it keeps its place inside it. */
function placed(name: string, value: string): string {
  if (name !== 'position') return value;
  return value === 'fixed' ? 'absolute' : value === 'sticky' ? 'relative' : value;
}
