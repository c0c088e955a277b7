import { isHtml } from '../../../platforms/nodes.ts';

/** The address an `<img>` shows. */
export function sourceOf(element: Element): string {
  return isHtml(element, 'img') ? element.currentSrc || element.src : '';
}
