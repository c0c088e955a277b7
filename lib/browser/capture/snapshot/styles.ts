import { isSvg } from '../../../platforms/nodes.ts';
import { escapeCss } from './escape.ts';
import { DRAWN, INHERITED, OWN } from './properties.ts';

/** Names for sets of declarations: the same set is written once, however many elements wear it. */
export interface Sheet {
  /** The class of an element's style, '' where nothing differs. `parent` is null for the root. */
  classOf(element: Element, parent: Element | null): string;
  /** The rules, as a style sheet's text. */
  text(): string;
}

/** Builds a sheet; `image` gives the data: address that stands for a picture's address in a style, or null. */
export function sheet(image: (address: string) => string | null): Sheet {
  const names = new Map<string, string>();
  const rules: string[] = [];
  return {
    classOf(element, parent) {
      const own = declarations(getComputedStyle(element), parent && getComputedStyle(parent), element, image);
      const before = generated(element, '::before', image);
      const after = generated(element, '::after', image);
      const key = `${own}|${before}|${after}`;
      if (key === '||') return '';
      const known = names.get(key);
      if (known) return known;
      const name = `t${names.size.toString(36)}`;
      names.set(key, name);
      rules.push(`.${name}{${own}}`);
      if (before) rules.push(`.${name}::before{${before}}`);
      if (after) rules.push(`.${name}::after{${after}}`);
      return name;
    },
    text: () => rules.join('\n'),
  };
}

type Picture = (address: string) => string | null;

function declarations(
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | null,
  element: Element | null,
  image: Picture,
): string {
  const parts: string[] = [];
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (parent === null || value !== parent.getPropertyValue(name)) parts.push(`${name}:${escapeCss(value)}`);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value === initial || !matters(name, style, element, parent)) continue;
    const safe = withoutAddresses(value, image);
    if (safe !== null) parts.push(`${name}:${escapeCss(placed(name, safe))}`);
  }
  if (element && isSvg(element)) {
    for (const name of DRAWN) {
      const safe = withoutAddresses(style.getPropertyValue(name), image);
      if (safe !== null) parts.push(`${name}:${escapeCss(safe)}`);
    }
  }
  return parts.join(';');
}

/** A fixed box would leave the post: in the file it keeps its place inside it. */
function placed(name: string, value: string): string {
  if (name !== 'position') return value;
  return value === 'fixed' ? 'absolute' : value === 'sticky' ? 'relative' : value;
}

function matters(
  name: string,
  style: CSSStyleDeclaration,
  element: Element | null,
  parent: CSSStyleDeclaration | null,
): boolean {
  const side = /^border-(\w+)-(?:color|width)$/.exec(name)?.[1];
  if (side) return style.getPropertyValue(`border-${side}-style`) !== 'none';
  if (name === 'text-decoration-color') return style.textDecorationLine !== 'none';
  if (name === 'width') return style.display !== 'inline' || isReplaced(element);
  if (name === 'height')
    return isReplaced(element) || (element?.childNodes.length === 0 && style.display !== 'inline');
  if (name.startsWith('min-')) return /flex|grid/.test(parent?.display ?? '');
  if (/^(top|left|right|bottom)$/.test(name)) return style.position !== 'static';
  return true;
}

function isReplaced(element: Element | null): boolean {
  return element === null || /^(img|svg|video|canvas|iframe|audio|object|embed)$/.test(element.localName);
}

/** A value that reaches for nothing: known pictures become data:, anything else with an address is let go of. */
function withoutAddresses(value: string, image: Picture): string | null {
  if (!/url\(|image\(|image-set\(|src\(|element\(|cross-fade\(/i.test(value)) return value;
  const only = /^url\("([^"]+)"\)$/.exec(value)?.[1];
  const data = only ? image(only) : null;
  return data ? `url("${data}")` : null;
}

function generated(element: Element, part: '::before' | '::after', image: Picture): string {
  const style = getComputedStyle(element, part);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return '';
  const content = withoutAddresses(style.content, image) ?? '""';
  return `content:${escapeCss(content)};${declarations(style, getComputedStyle(element), null, image)}`;
}
