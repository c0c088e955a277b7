import { deepestAt } from '../composed.ts';
import { isForeign } from '../frames/foreign.ts';

/** A pane over the whole page, that takes the pointer in its place. */
export interface Shield {
  /** Its window: pointers and keys over the pane are told there, and nowhere in the page. */
  window: Window;
  /** The element of the page under a point of the pane, in frames too. */
  under(x: number, y: number): Element | null;
  remove(): void;
}

/**
 * Lays a pane over the page: an empty frame in a closed shadow root, which the page can neither reach nor listen to.
 * Listeners of the page on its own window come before any of ours, and would hear the pointer; in another window they
 * hear nothing of it, nor do frames of another origin.
 */
export function shield(): Shield | null {
  const host = document.createElement('div');
  const pane = document.createElement('iframe');
  pane.tabIndex = -1;
  // A frame whose colour scheme is not its document's is painted opaque.
  pane.style.cssText = 'all:initial;display:block;width:100%;height:100%;border:0;color-scheme:light';
  host.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483646';
  host.attachShadow({ mode: 'closed' }).append(pane);
  // Behind a modal dialog everything is inert, a pane too.
  const modals = document.querySelectorAll(':modal');
  (modals[modals.length - 1] ?? document.documentElement).append(host);
  const window = pane.contentWindow;
  if (!window) {
    host.remove();
    return null;
  }
  const under = (x: number, y: number): Element | null => {
    const top = document.elementsFromPoint(x, y).find((element) => element !== host);
    return top ? deepestAt(top, x, y) : null;
  };
  const giveBack = takeFocus(window);
  const remove = (): void => {
    host.remove();
    giveBack();
  };
  return { window, under, remove };
}

/** Keys pressed in a frame of another origin are told there alone: the focus is borrowed from it, and from nothing else. */
function takeFocus(pane: Window): () => void {
  const holder = document.activeElement;
  if (!holder || !isForeign(holder)) return () => undefined;
  pane.focus();
  return () => 'focus' in holder && (holder as HTMLElement).focus({ preventScroll: true });
}
