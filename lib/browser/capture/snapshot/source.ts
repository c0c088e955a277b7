/** The address an `<img>` shows. */
export function sourceOf(element: Element): string {
  return element instanceof HTMLImageElement ? element.currentSrc || element.src : '';
}
