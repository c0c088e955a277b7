import { cleanAddress } from '../../../platforms/address.ts';
import { isHtml } from '../../../platforms/nodes.ts';
import { escapeAttribute } from './escape.ts';
import type { Images } from './images.ts';
import { sourceOf } from './source.ts';
import type { Sheet } from './styles.ts';

/** What a serialisation carries along. */
export interface Context {
  images: Images;
  sheet: Sheet;
  /** What is cut out (the volunteer's own fields…), each with the words that stand in its place. */
  removed: ReadonlyMap<Element, string>;
}

/** The few attributes that say something of the post itself; nothing that a script, a session or a viewer has put there. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  time: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  svg: ['viewBox', 'width', 'height', 'preserveAspectRatio'],
  path: ['d', 'transform', 'fill-rule', 'clip-rule'],
  g: ['transform'],
  circle: ['cx', 'cy', 'r', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry', 'transform'],
  line: ['x1', 'y1', 'x2', 'y2', 'transform'],
  polyline: ['points', 'transform'],
  polygon: ['points', 'transform'],
  ellipse: ['cx', 'cy', 'rx', 'ry', 'transform'],
};

/** The attributes of an element as the file writes them, ` name="value"` each. */
export function attributesOf(element: Element, parent: Element | null, context: Context, as: string): string {
  const found: [string, string][] = (KEPT[as] ?? []).flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  for (const name of ['lang', 'dir']) {
    const value = element.getAttribute(name);
    if (value) found.push([name, value]);
  }
  const style = context.sheet.classOf(element, parent);
  if (style) found.push(['class', style]);
  if (as === 'a') found.push(...linkOf(element));
  if (as === 'img') {
    found.push(['src', context.images.dataOf(sourceOf(element)) ?? '']);
    found.push(['alt', element.getAttribute('alt') ?? '']);
  }
  return found.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

/** A link leads where it led, absolute, without what would tell who followed it. */
function linkOf(element: Element): [string, string][] {
  if (!isHtml(element, 'a')) return [];
  const { address } = cleanAddress(element.href);
  return address
    ? [
        ['href', address],
        ['rel', 'noreferrer noopener'],
      ]
    : [];
}
