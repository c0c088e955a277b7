import { type Computed, computed, declarationsOf } from './declarations.ts';
import { escapeCss } from './escape.ts';
import { geometryOf } from './geometry.ts';
import { type Reached, withoutAddresses } from './values.ts';

/** The parts of an element that a style makes and no markup holds. */
export const PARTS = ['::before', '::after', '::marker', '::first-letter'] as const;

/** The declarations of a generated part; '' where the element has none. */
export function generated(
  element: Element,
  part: (typeof PARTS)[number],
  own: Computed,
  reached: Reached,
): string {
  const { display } = own.style;
  if (part === '::marker') return display === 'list-item' ? markerOf(element, own, reached) : '';
  if (part === '::first-letter')
    return /block|item|flow|cell/.test(display) ? letterOf(element, own, reached) : '';
  const style = styleOf(element, part);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return '';
  const looks = declarationsOf(computed(style, element), own, element, reached);
  const geometry = geometryOf({ style, element: null, holder: own.style, placed: null });
  return `content:${contentOf(style.content, element, reached)};${looks};${geometry}`;
}

/** The style of an element, or of a part of it, as its own document computes it: it may be a frame's. */
export function styleOf(element: Element, part?: string): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView ?? window).getComputedStyle(element, part);
}

// Chromium gives the words of `attr()`, Firefox the name of the attribute.
function contentOf(content: string, element: Element, reached: Reached): string {
  const said = content.replace(/attr\(([\w-]+)\)/g, (_whole, name: string) =>
    JSON.stringify(element.getAttribute(name) ?? '').replaceAll('\\n', '\\a '),
  );
  return escapeCss(withoutAddresses(said, '""', element, reached) ?? '""');
}

function markerOf(element: Element, own: Computed, reached: Reached): string {
  const style = styleOf(element, '::marker');
  const parts = ['color', 'font-size', 'font-weight']
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([name, value]) => value !== own.style.getPropertyValue(name))
    .map((one) => one.join(':'));
  if (style.content !== 'normal') parts.push(`content:${contentOf(style.content, element, reached)}`);
  return parts.join(';');
}

function letterOf(element: Element, own: Computed, reached: Reached): string {
  const style = styleOf(element, '::first-letter');
  const same = ['font-size', 'color', 'float', 'font-weight', 'font-family'].every(
    (name) =>
      style.getPropertyValue(name) === own.style.getPropertyValue(name) ||
      (name === 'float' && style.float === 'none'),
  );
  return same ? '' : declarationsOf(computed(style, element), own, element, reached);
}
