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

/** The order in which the elements around a post are painted, as it is now. */
export interface Stacking {
  /**
   * Whether an element that does not hold the post is painted after it: 1 after, -1 before, 0 where both are in the flow
   * of one layer, so that only the point itself can tell.
   */
  order(element: Element): -1 | 0 | 1;
  /** The outermost element painted as one with `element` that does not hold the post; itself where it is in the flow. */
  whole(element: Element): Element;
}

/**
 * Tells by the rules of painting, without asking any point: what lets the pointer through, or is inert under a modal
 * dialog, has its place too. Each ancestor is looked at once, however many elements share it.
 */
export function stackingAround(post: Element): Stacking {
  const known = new Map<Element, Standing>();
  const standing = (element: Element): Standing => {
    const found = known.get(element) ?? standingOf(element);
    known.set(element, found);
    return found;
  };
  const below = layersOf(post, standing);
  return {
    order: (element) => compare(layersOf(element, standing), below),
    whole: (element) =>
      layersOf(element, standing).find((layer) => !composedContains(layer.element, post))?.element ?? element,
  };
}

function compare(above: Layer[], below: Layer[]): -1 | 0 | 1 {
  for (let level = 0; ; level += 1) {
    const [a, b] = [above[level], below[level]];
    if (a && b && a.element === b.element) continue;
    if (!a && !b) return 0;
    const [za, zb] = [a?.z ?? IN_FLOW, b?.z ?? IN_FLOW];
    if (za !== zb) return za > zb ? 1 : -1;
    return a && b && isBefore(a.element, b.element) ? -1 : 1;
  }
}

/** How an element takes part in painting: over all, as one with what it holds, for itself, or in the flow. */
type Standing = { kind: 'top' | 'one'; z: number } | { kind: 'positioned' | 'flow' };

function standingOf(element: Element): Standing {
  const style = getComputedStyle(element);
  if (element.matches(':modal, :popover-open, :fullscreen'))
    return { kind: 'top', z: Number.POSITIVE_INFINITY };
  if (isPaintedAsOne(element, style)) return { kind: 'one', z: levelOf(element, style) };
  return { kind: style.position === 'static' ? 'flow' : 'positioned' };
}

function layersOf(element: Element, standing: (element: Element) => Standing): Layer[] {
  const layers: Layer[] = [];
  let leaf: Layer | null = null;
  let passed: Document | null = null;
  for (const at of [element, ...ancestorsOf(element)]) {
    if (at.ownerDocument === passed) continue;
    const own = standing(at);
    if ('z' in own) layers.unshift({ element: at, z: own.z });
    else if (own.kind === 'positioned' && layers.length === 0) leaf ??= { element: at, z: 0 };
    // What is in the top layer is in no other: its ancestors have no say.
    if (own.kind === 'top') passed = at.ownerDocument;
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
