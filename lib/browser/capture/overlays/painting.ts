import { childrenOf } from '../../../platforms/composed.ts';
import { isText } from '../../../platforms/nodes.ts';

const IMAGES =
  'img, svg, canvas, video, iframe, frame, object, embed, input, textarea, select, button, hr, progress, meter';

/** Whether an element paints anything of its own now: a frame around other elements that shows nothing covers nothing. */
export function paints(element: Element): boolean {
  if (
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  )
    return false;
  if (element.matches(IMAGES) || element.closest('svg') || hasWords(element)) return true;
  return [undefined, '::before', '::after'].some((part) =>
    paintsItself(getComputedStyle(element, part), part),
  );
}

function hasWords(element: Element): boolean {
  return [...childrenOf(element)].some((child) => isText(child) && /\S/.test(child.data));
}

function paintsItself(style: CSSStyleDeclaration, part: string | undefined): boolean {
  if (part !== undefined && (style.content === 'none' || style.content === 'normal')) return false;
  if (part !== undefined && style.content !== '""') return true;
  return (
    !isClear(style.backgroundColor) ||
    style.backgroundImage !== 'none' ||
    style.boxShadow !== 'none' ||
    ![undefined, '', 'none'].includes(style.backdropFilter) ||
    style.outlineStyle !== 'none' ||
    [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].some(
      (width) => width !== '0px',
    )
  );
}

function isClear(color: string): boolean {
  return color === 'transparent' || (/[,/]\s*0(\.0+)?%?\)$/.test(color) && /rgba|\//.test(color));
}
