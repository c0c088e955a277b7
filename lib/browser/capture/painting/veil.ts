import { intersection, type Rectangle } from '../../../capture/rectangle.ts';
import { boxOf } from '../view.ts';
import { type Color, colorOf } from './color.ts';

/** What stands between the words of an element and the eye, from the post down to it. */
export interface Veil {
  opacity: number;
  /** Where the element's words may be painted at all. */
  clip: Rectangle;
  /** What lies behind the words; null where it is a picture, or not known. */
  ground: Color | null;
  /** Whether a mask or a filter takes the words away. */
  masked: boolean;
}

const GONE =
  /inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0(?:px|%)|rect\(0px,? 0px,? 0px,? 0px\)|opacity\(0(?:\.0\d*)?\)/;

/** The veil of an element, given the one around it. */
export function veilOf(element: Element, around: Veil): Veil {
  const style = getComputedStyle(element);
  const { opacity, clipPath, clip, filter, maskImage, position } = style;
  return {
    opacity: around.opacity * Number(opacity),
    clip: clippedBy(element, style, around.clip),
    ground: groundOf(style, around.ground),
    masked:
      around.masked ||
      (maskImage !== '' && maskImage !== 'none') ||
      GONE.test(`${clipPath} ${filter} ${position === 'absolute' || position === 'fixed' ? clip : ''}`),
  };
}

function clippedBy(element: Element, style: CSSStyleDeclaration, clip: Rectangle): Rectangle {
  const { overflowX, overflowY, display } = style;
  if (display === 'inline' || display === 'contents') return clip;
  if (overflowX === 'visible' && overflowY === 'visible') return clip;
  return intersection(clip, boxOf(element));
}

function groundOf(style: CSSStyleDeclaration, around: Color | null): Color | null {
  if (style.backgroundImage !== 'none') return null;
  const color = colorOf(style.backgroundColor);
  return color && color[3] >= 0.9 ? color : color && color[3] > 0.1 ? null : around;
}
