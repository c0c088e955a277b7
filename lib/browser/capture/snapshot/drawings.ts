import { COPIED_ELEMENTS } from '../../../evidence/copy.ts';
import { isElement, isSvg } from '../../../platforms/nodes.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Parts of the page's drawings that a post's own reach for (gradients, masks, symbols), written once at the end. */
export interface Drawings {
  /** The name in the file of the part an address leads to, or null where it leads to none of this document. */
  nameOf(address: string, from: Element): string | null;
  /** A part that stands in the place of a `<use>`. */
  used(use: Element): string;
  /** Their markup. */
  text(): string;
}

/** Images, and whatever else is written, are of the file's own. */
const NOT_HERE = /^(image|a|button|span|div|p)$/;
/** What runs, loads, names or tells of a session; geometry and paint are all that is needed. */
const LEFT =
  /^(on|data-|aria-|xmlns|xml:|xlink:|href$|id$|class$|style$|src|role$|tabindex$|lang$|begin|end|dur)/;
const MOST = 2_000;

/** Nothing reached for yet. */
export function drawings(): Drawings {
  const names = new Map<Element, string>();
  let written = 0;
  const nameOf = (address: string, from: Element): string | null => {
    const part = partAt(address, from);
    if (part === null) return null;
    const name = names.get(part) ?? `d${names.size}`;
    names.set(part, name);
    return name;
  };
  const attributes = (element: Element): string =>
    [...element.attributes]
      .filter(({ name }) => !LEFT.test(name.toLowerCase()) && /^[\w-]+$/.test(name))
      .map(({ name, value }) => [name, localised(value, element, nameOf)] as const)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`)
      .join('') + inherits(element, nameOf);
  const raw = (element: Element, name: string | null): string => {
    const tag = element.localName.toLowerCase();
    written += 1;
    const as = tag === 'symbol' ? 'svg' : tag;
    if (!isSvg(element) || !COPIED_ELEMENTS.has(as) || NOT_HERE.test(as) || written > MOST) return '';
    const id = name === null ? '' : ` id="${name}"`;
    return `<${as}${id}${attributes(element)}${declared(element)}>${inside(element)}</${as}>`;
  };
  const inside = (element: Element): string => {
    let text = '';
    for (const child of element.childNodes) {
      if (isElement(child)) text += child.localName === 'use' ? used(child) : raw(child, null);
      else if (/^t(ext|span)$/.test(element.localName)) text += escapeText(child.textContent ?? '');
    }
    return text;
  };
  const used = (use: Element): string => {
    const part = partAt(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '', use);
    if (part === null || part.contains(use)) return '';
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => use.getAttribute(name));
    const place =
      x || y
        ? ` transform="translate(${Number.parseFloat(x ?? '') || 0} ${Number.parseFloat(y ?? '') || 0})"`
        : '';
    const box = ` width="${escapeAttribute(width ?? '100%')}" height="${escapeAttribute(height ?? '100%')}"`;
    const drawn = raw(part, null);
    return `<g${place}>${part.localName === 'symbol' ? drawn.replace('<svg', `<svg${box}`) : drawn}</g>`;
  };
  return {
    nameOf,
    used,
    text() {
      const parts: string[] = [];
      // A part may reach for another one, which then comes after it.
      for (const [part, name] of names) parts.push(raw(part, name));
      return parts.length === 0 ? '' : `<svg class="defs"><defs>${parts.join('')}</defs></svg>`;
    },
  };
}

function partAt(address: string, from: Element): Element | null {
  const [page, id] = address.split('#', 2);
  if (!id || (page !== '' && page !== from.baseURI.split('#')[0])) return null;
  const root = from.getRootNode();
  const own = 'getElementById' in root ? (root as Document | ShadowRoot).getElementById(id) : null;
  const part = own ?? from.ownerDocument.getElementById(id);
  return part && isSvg(part) ? part : null;
}

/** An attribute's value with its own part's names; null where it reaches for anything else. */
function localised(value: string, element: Element, nameOf: Drawings['nameOf']): string | null {
  if (!/url\(/i.test(value)) return value;
  const [, address = ''] = /^\s*url\(["']?(#[^"')]+)["']?\)\s*$/.exec(value) ?? [];
  const name = nameOf(address, element);
  return name === null ? null : `url(#${name})`;
}

/** A gradient may take after another one. */
function inherits(element: Element, nameOf: Drawings['nameOf']): string {
  if (!/gradient$|^pattern$/i.test(element.localName)) return '';
  const name = nameOf(element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '', element);
  return name === null ? '' : ` href="#${name}"`;
}

const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stop-color',
  'stop-opacity',
  'opacity',
  'fill-opacity',
  'mask-type',
];

/** What its `style` paints with: attributes alone would leave it black. */
function declared(element: Element): string {
  if (!('style' in element) || !element.hasAttribute('style')) return '';
  const style = (element as SVGElement).style;
  const said = PAINT.map((name) => [name, style.getPropertyValue(name)] as const);
  const text = said.filter(
    ([, value]) => (value !== '' && !value.includes('(')) || /^rgba?\([\d., %]+\)$/.test(value),
  );
  return text.length === 0 ? '' : ` style="${escapeAttribute(text.map((one) => one.join(':')).join(';'))}"`;
}
