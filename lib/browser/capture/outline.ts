import { framedBox } from './view.ts';

const LINE = 'inset 0 0 0 3px #0b57d0, inset 0 0 0 5px #fff';

let shown: { host: HTMLElement; over: number | undefined } | null = null;

/**
 * Outlines an element for a while, or until `unmark`. Drawn on a layer of its own, which leaves the element's pixels
 * as they are once taken away (measured: an outline of the element itself left its rounded corners one level off).
 */
export function mark(element: Element, milliseconds: number | null): void {
  unmark();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const over = milliseconds === null ? undefined : window.setTimeout(unmark, milliseconds);
  shown = { host, over };
  follow(host, element);
}

/** Takes the outline away, and tells whether there was one; nothing of it is left in the page. */
export function unmark(): boolean {
  if (shown === null) return false;
  clearTimeout(shown.over);
  shown.host.remove();
  shown = null;
  return true;
}

function follow(host: HTMLElement, element: Element): void {
  if (!host.isConnected) return;
  const { x, y, width, height } = framedBox(element, document);
  const place = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  const style = `all:initial;position:fixed;z-index:2147483647;will-change:transform;pointer-events:none;box-shadow:${LINE};${place}`;
  if (host.getAttribute('style') !== style) host.setAttribute('style', style);
  requestAnimationFrame(() => follow(host, element));
}
