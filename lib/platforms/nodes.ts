/*
 * What a node is, whichever document it belongs to: an element of a frame's document is no `instanceof` of the
 * page's own `Element`, for each document has its own.
 */

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

type Html = HTMLElementTagNameMap & HTMLElementDeprecatedTagNameMap;

/**
 * A member as the DOM itself defines it. In a form or a document, a field of that name stands in its place
 * (`<input name="parentNode">`), in an extension's own world too: what walks a page by such a member would miss an
 * image, or never end.
 */
export function own<Kind extends Node, Name extends keyof Kind & string>(
  kind: { prototype: Kind },
  node: Kind,
  name: Name,
): Kind[Name] {
  return namesItsFields(node) ? (Reflect.get(kind.prototype, name, node) as Kind[Name]) : node[name];
}

/** Members that readers of a page make use of. */
const USED =
  `checkVisibility children childNodes classList className clientHeight clientLeft clientTop clientWidth closest
contains getAttribute getBoundingClientRect getRootNode hasAttribute id isConnected localName matches namespaceURI
nodeType ownerDocument parentElement parentNode querySelector querySelectorAll removeAttribute scrollHeight scrollLeft
scrollTo scrollTop setAttribute shadowRoot style textContent`.split(/\s+/);

/**
 * Whether an element is a form in which fields stand in the place of members that readers use: nothing it says of itself
 * may be believed. Walks pass over such a form, and go on with what is in it and around it.
 */
export function isClobbered(element: Element): boolean {
  if (nameOf(element) !== 'form') return false;
  return USED.some((name) => {
    const [is, real]: unknown[] = [
      Reflect.get(element, name),
      Reflect.get(HTMLFormElement.prototype, name, element),
    ];
    return typeof real === 'function' ? typeof is !== 'function' : is !== real;
  });
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return typeOf(node) === 1;
}

/** Whether a node is text, a CDATA section included. */
export function isText(node: Node): node is Text {
  return typeOf(node) === 3 || typeOf(node) === 4;
}

/** Whether a node is a document. */
export function isDocument(node: Node): node is Document {
  return typeOf(node) === 9;
}

/** Whether a node is the root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return typeOf(node) === 11 && 'host' in node;
}

/** Whether an element is one of HTML's, of a given name where one is given. */
export function isHtml(element: Element): element is HTMLElement;
export function isHtml<Name extends keyof Html>(element: Element, name: Name): element is Html[Name];
export function isHtml(element: Element, name?: string): boolean {
  return own(Element, element, 'namespaceURI') === HTML && (name === undefined || nameOf(element) === name);
}

/** Whether an element is one of SVG's. */
export function isSvg(element: Element): element is SVGElement {
  return own(Element, element, 'namespaceURI') === SVG;
}

/** The element an event or a selection is on; null for a window, a document, a text outside of any. */
export function elementOf(target: EventTarget | null | undefined): Element | null {
  if (!target || (target as Window).window === target) return null;
  const node = target as Node;
  return isElement(node) ? node : node.parentElement;
}

// A field that stands in a member's place is an object: a number or a string is the member itself.
function typeOf(node: Node): number {
  const type: unknown = node.nodeType;
  return typeof type === 'number' ? type : (Reflect.get(Node.prototype, 'nodeType', node) as number);
}

function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : (Reflect.get(Element.prototype, 'localName', element) as string);
}

function namesItsFields(node: Node): boolean {
  return isDocument(node) || (isElement(node) && nameOf(node) === 'form');
}
