/** Elements hidden for a picture, each to be put back to the letter. */
export interface Hiding {
  /** Hides what is not yet hidden; how many were. */
  hide(elements: Iterable<HTMLElement | SVGElement>): number;
  /** How many elements were hidden since the beginning. */
  count(): number;
  /** Puts every `style` attribute back exactly as it was, or away where there was none. */
  restore(): void;
}

/** Hides by `visibility`: nothing moves, and the hidden element keeps its place. */
export function hiding(): Hiding {
  const before = new Map<HTMLElement | SVGElement, string | null>();
  return {
    hide(elements) {
      let hidden = 0;
      for (const element of elements) {
        if (before.has(element)) continue;
        before.set(element, element.getAttribute('style'));
        element.style.setProperty('transition', 'none', 'important');
        element.style.setProperty('visibility', 'hidden', 'important');
        hidden += 1;
      }
      return hidden;
    },
    count: () => before.size,
    restore() {
      for (const [element, style] of before) {
        // Chromium writes the attribute only when read; removed before that, it would come back as `style=""`.
        element.getAttribute('style');
        if (style === null) element.removeAttribute('style');
        else element.setAttribute('style', style);
      }
      before.clear();
    },
  };
}
