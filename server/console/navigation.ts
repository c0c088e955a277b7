import { createModel, signal } from '@preact/signals';

/** The part of a window that pages move through. */
export interface Place {
  readonly location: { readonly href: string };
  readonly history: { pushState(data: null, title: string, url: string): void };
}

/** Where one is, and how one goes elsewhere without losing the page. */
export const Navigation = createModel((place: Place) => {
  const address = signal(new URL(place.location.href));
  return {
    address,
    /** To another page of the console. */
    go: (path: string) => {
      place.history.pushState(null, '', path);
      address.value = new URL(place.location.href);
    },
    /** After the browser's own « back » and « forward ». */
    moved: () => {
      address.value = new URL(place.location.href);
    },
  };
});

/** The path of a plain click on one of the console's own links; null for whatever the browser must do itself. */
export function pathOfClick(event: MouseEvent, origin: string): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download')) return null;
  const address = new URL(link.href, origin);
  if (address.origin !== origin || address.hash || address.pathname.startsWith('/console/')) return null;
  return address.pathname + address.search;
}
