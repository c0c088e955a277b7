import { ancestorsOf } from '../composed.ts';
import { styleOf } from './generated.ts';
import type { Sheet } from './styles.ts';
import type { Reached } from './values.ts';
import { withoutAddresses } from './values.ts';

/** What is painted behind a post that shows it through. */
export interface Backdrop {
  /** The first plain colour. */
  color: string;
  /** Boxes that lie under the post, the lowest first. */
  markup: string;
}

const CLEAR = /^(rgba\(0, 0, 0, 0\)|transparent)$/;

/** Looks behind a post, through what lets it be seen: light words on nothing would be unreadable. */
export function backdropOf(post: Element, root: DOMRect, sheet: Sheet, reached: Reached | null): Backdrop {
  let markup = '';
  for (const element of isOpaque(post) ? [] : ancestorsOf(post)) {
    const { backgroundColor, backgroundImage } = styleOf(element);
    const pictured = backgroundImage !== 'none' && reached !== null;
    const whole = element === document.documentElement || element === document.body;
    if (!pictured && isSolidColor(backgroundColor)) return { color: plain(backgroundColor), markup };
    if (pictured || !CLEAR.test(backgroundColor))
      markup = layer(element, whole, root, sheet, reached) + markup;
    if (isSolidColor(backgroundColor)) return { color: plain(backgroundColor), markup };
  }
  return { color: isOpaque(post) ? plain(groundOf(post)) : groundOf(null), markup };
}

function groundOf(post: Element | null): string {
  for (const element of post ? ancestorsOf(post) : []) {
    const { backgroundColor } = styleOf(element);
    if (isSolidColor(backgroundColor)) return backgroundColor;
  }
  // A dark page that paints nothing is dark all the same.
  return 'Canvas';
}

function isOpaque(post: Element): boolean {
  const style = styleOf(post);
  const round = style.borderRadius !== '0px';
  return (
    !round &&
    style.opacity === '1' &&
    style.backgroundClip === 'border-box' &&
    isSolidColor(style.backgroundColor)
  );
}

function isSolidColor(color: string): boolean {
  return !/^rgba\(|\/|transparent/.test(color);
}

function plain(color: string): string {
  return color.replace(/[^\w(),.%/ #-]/g, '');
}

const PAINTED = [
  'background-image',
  'background-position',
  'background-size',
  'background-repeat',
  'background-origin',
  'background-clip',
  'border-radius',
  'opacity',
];

function layer(
  element: Element,
  whole: boolean,
  root: DOMRect,
  sheet: Sheet,
  reached: Reached | null,
): string {
  const style = styleOf(element);
  const box = element.getBoundingClientRect();
  const width = whole ? document.documentElement.clientWidth : box.width;
  const height = whole ? Math.max(box.height, window.innerHeight) : box.height;
  const painted = PAINTED.flatMap((name) => {
    const value = style.getPropertyValue(name);
    const safe = reached ? withoutAddresses(value, 'none', element, reached) : null;
    return safe === null || (!reached && name === 'background-image') ? [] : [`${name}:${safe}`];
  });
  const place = `display:block;position:absolute;left:${box.left - root.left}px;top:${box.top - root.top}px;width:${width}px;height:${height}px`;
  return `<div class="${sheet.classOf([place, `background-color:${style.backgroundColor}`, ...painted].join(';').replaceAll('<', '\\3c '))}"></div>`;
}
