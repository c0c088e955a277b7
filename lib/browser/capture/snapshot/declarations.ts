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
  const drawn = isSvg(element) ? DRAWN.map((name) => style.getPropertyValue(name)) : [];
  return { style, inherited: INHERITED.map((name) => style.getPropertyValue(name)), drawn };
}

/** Where a picture is lost, a mask must hide what it shaped, not show all of it. */
const LOST: Record<string, string> = { 'mask-image': 'linear-gradient(#0000,#0000)', content: '""' };

/** What makes a box look as it does, sizes and place aside, as declarations; `holder` is null for the post itself. */
export function declarationsOf(
  { style, inherited, drawn }: Computed,
  holder: Computed | null,
  element: Element,
  reached: Reached,
): string {
  const parts: string[] = [];
  const say = (name: string, value: string): void => {
    if (value === '') return;
    const safe = withoutAddresses(value, LOST[name] ?? 'none', element, reached);
    if (safe !== null) parts.push(`${name}:${escapeCss(placed(name, safe))}`);
  };
  for (const [at, value] of inherited.entries())
    if (value !== holder?.inherited[at]) say(INHERITED[at] ?? '', value);
  for (const [at, value] of drawn.entries()) if (value !== holder?.drawn[at]) say(DRAWN[at] ?? '', value);
  for (const [name, initial] of OWN) {
    const value = style.getPropertyValue(name);
    if (value !== initial) say(name, value);
  }
  for (const [name, idle, brought] of BROUGHT) {
    const value = style.getPropertyValue(name);
    if (value !== idle && value !== '') for (const one of brought) say(one, style.getPropertyValue(one));
  }
  for (const [kind, properties] of CONTAINERS) {
    if (!kind.test(style.display)) continue;
    for (const [name, initial] of properties) {
      const value = style.getPropertyValue(name);
      if (value !== initial) say(name, value);
    }
  }
  if (/^(img|video|canvas)$/.test(element.localName))
    for (const name of ['object-fit', 'object-position']) say(name, style.getPropertyValue(name));
  return parts.join(';');
}

/** A fixed box would leave the post: in the file it keeps its place inside it. */
function placed(name: string, value: string): string {
  if (name !== 'position') return value;
  return value === 'fixed' ? 'absolute' : value === 'sticky' ? 'relative' : value;
}
