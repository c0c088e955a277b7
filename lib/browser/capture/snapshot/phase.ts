import { styleOf } from './generated.ts';

/**
 * The rules of the copy's own box. It begins at the same fraction of a pixel as the post on the page: letters and edges
 * are drawn alike.
 */
export function mainOf({ x, y, width }: DOMRect): string {
  const [left, top] = [x, y].map((length) => length - Math.floor(length));
  return `:root{color-scheme:${styleOf(document.documentElement).colorScheme}}
main{position:relative;display:flow-root;width:${width}px;padding:${top}px 0 0 ${left}px;overflow-x:clip}`;
}
