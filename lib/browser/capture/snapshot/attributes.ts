import { isHtml } from '../../../platforms/nodes.ts';
import { keptLink } from '../volunteer/known.ts';
import { escapeAttribute } from './escape.ts';

/** The few attributes that say something of the post itself; nothing that a script, a session or a viewer has put there. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  time: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  svg: ['viewBox', 'width', 'height', 'preserveAspectRatio', 'x', 'y'],
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  image: ['x', 'y', 'width', 'height', 'preserveAspectRatio'],
  text: ['x', 'y', 'dx', 'dy', 'textLength'],
  tspan: ['x', 'y', 'dx', 'dy'],
};
const SHAPES = /^(g|path|circle|rect|line|polyline|polygon|ellipse|image|text)$/;

/** The attributes of an element written `as` one, ` name="value"` each. */
export function attributesOf(element: Element, as: string, classes: string): string {
  const names = [...(KEPT[as] ?? []), ...(SHAPES.test(as) ? ['transform'] : []), 'lang', 'dir'];
  const found = names.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  if (classes) found.push(['class', classes]);
  if (as === 'a') found.push(...linkOf(element));
  return found.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** A link leads where it led, absolute, without what would tell who followed it. */
function linkOf(element: Element): (readonly [string, string])[] {
  if (!isHtml(element, 'a')) return [];
  const address = keptLink(element.href);
  return address
    ? [
        ['href', address],
        ['rel', 'noreferrer noopener'],
      ]
    : [];
}
