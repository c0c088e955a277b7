import { ancestorsOf, composedContains } from '../composed.ts';

/** One level of painting: an element that is painted as a whole, and where it stands among its like. */
interface Layer {
  element: Element;
  z: number;
}

/** What is in the flow is painted after negative levels, before level 0 (CSS 2.2, appendix E). */
const IN_FLOW = -0.5;

/** Properties that make an element be painted as one, wherever they are not at rest (CSS 2.2, appendix E, and since). */
const AT_REST: readonly [keyof CSSStyleDeclaration, RegExp][] = [
  ['opacity', /^1$/],
  ['mixBlendMode', /^normal$/],
  ['isolation', /^auto$/],
  ['willChange', /^(?!.*(opacity|transform|filter|clip-path|mask|z-index|isolation|position))/],
  ['contain', /^(?!.*(paint|layout|strict|content))/],
  ['contentVisibility', /^visible$/],
  ...(
    [
      'transform',
      'translate',
      'rotate',
      'scale',
      'perspective',
      'filter',
      'backdropFilter',
      'clipPath',
      'maskImage',
    ] as const
  ).map((name): [keyof CSSStyleDeclaration, RegExp] => [name, /^none$/]),
];

/**
 * Whether an element is painted after another that does not hold it: 1 after, -1 before, 0 where both are in the flow of
 * one layer, so that only the point itself can tell. No point is asked: what lets the pointer through, or is inert under
 * a modal dialog, has its place too.
 */
export function paintOrder(one: Element, other: Element): -1 | 0 | 1 {
  const [above, below] = [layersOf(one), layersOf(other)];
  for (let level = 0; ; level += 1) {
    const [a, b] = [above[level], below[level]];
    if (a && b && a.element === b.element) continue;
    if (!a && !b) return 0;
    const [za, zb] = [a?.z ?? IN_FLOW, b?.z ?? IN_FLOW];
    if (za !== zb) return za > zb ? 1 : -1;
    return a && b && isBefore(a.element, b.element) ? -1 : 1;
  }
}

/** The outermost element that is painted as one with `element` and does not hold `apart`; itself where it is in the flow. */
export function wholeLayer(element: Element, apart: Element): Element {
  const own = layersOf(element).find((layer) => !composedContains(layer.element, apart));
  return own?.element ?? element;
}

function layersOf(element: Element): Layer[] {
  const layers: Layer[] = [];
  let leaf: Layer | null = null;
  let passed: Document | null = null;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (at.ownerDocument === passed) continue;
    const style = getComputedStyle(at);
    if (at.matches(':modal, :popover-open, :fullscreen')) {
      layers.unshift({ element: at, z: Number.POSITIVE_INFINITY });
      // What is in the top layer is in no other: its ancestors have no say.
      passed = at.ownerDocument;
    } else if (isPaintedAsOne(at, style)) layers.unshift({ element: at, z: levelOf(at, style) });
    else if (layers.length === 0) leaf ??= style.position === 'static' ? null : { element: at, z: 0 };
  }
  return leaf ? [...layers, leaf] : layers;
}

function isPaintedAsOne(element: Element, style: CSSStyleDeclaration): boolean {
  if (element === element.ownerDocument.documentElement) return true;
  if (style.display === 'contents') return false;
  if (style.position === 'fixed' || style.position === 'sticky') return true;
  if (style.zIndex !== 'auto' && isLevelled(element, style)) return true;
  return AT_REST.some(([name, rest]) => {
    const value: unknown = style[name];
    return typeof value === 'string' && value !== '' && !rest.test(value);
  });
}

function levelOf(element: Element, style: CSSStyleDeclaration): number {
  return style.zIndex !== 'auto' && isLevelled(element, style) ? Number(style.zIndex) : 0;
}

/** Only what is positioned, or in a flexible box or a grid, has a level of its own. */
function isLevelled(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'static') return true;
  const parent = ancestorsOf(element)[0];
  return parent !== undefined && /flex|grid/.test(getComputedStyle(parent).display);
}

/** Whether an element comes first in the page's order; what cannot be told apart is taken to come after. */
function isBefore(one: Element, other: Element): boolean {
  if (composedContains(one, other)) return true;
  if (composedContains(other, one)) return false;
  const mine = [one, ...ancestorsOf(one)];
  const theirs = [other, ...ancestorsOf(other)];
  const at = mine.findIndex((element) => theirs.includes(element));
  const [a, b] = [mine[at - 1], theirs[theirs.indexOf(mine[at] ?? one) - 1]];
  return a !== undefined && b !== undefined && (a.compareDocumentPosition(b) & 4) !== 0;
}
