type Styled = HTMLElement | SVGElement;

/** Styles set for a picture, each to be put back to the letter. */
export interface Styling {
  /** Sets properties over whatever the page says. */
  set(element: Element, properties: Readonly<Record<string, string>>): void;
  /** Whether an element was touched. */
  has(element: Element): boolean;
  /** How many elements were touched since the beginning. */
  count(): number;
  /** Puts every `style` attribute back exactly as it was, or away where there was none; no transition is begun. */
  restore(): void;
}

/** Elements hidden for a picture. */
export interface Hiding extends Omit<Styling, 'set'> {
  /** Hides what is not yet hidden; how many were. */
  hide(elements: Iterable<Element>): number;
}

interface Before {
  style: string | null;
  /** The attribute as we left it. */
  ours: string | null;
  properties: Record<string, { value: string; priority: string }>;
}

/** Sets styles in elements' own `style` attributes. */
export function styling(): Styling {
  const before = new Map<Styled, Before>();
  return {
    set(element, properties) {
      if (!isStyled(element)) return;
      const known = before.get(element) ?? {
        style: element.getAttribute('style'),
        ours: null,
        properties: {},
      };
      for (const [name, value] of Object.entries({ transition: 'none', ...properties })) {
        const { style } = element;
        known.properties[name] ??= {
          value: style.getPropertyValue(name),
          priority: style.getPropertyPriority(name),
        };
        style.setProperty(name, value, 'important');
      }
      known.ours = element.getAttribute('style');
      before.set(element, known);
    },
    has: (element) => isStyled(element) && before.has(element),
    count: () => before.size,
    restore() {
      for (const [element, was] of before) putBack(element, was);
      before.clear();
    },
  };
}

/**
 * Hides by opacity: nothing moves, whatever is within goes too, and what has the focus keeps it, so that the page hears
 * of no `blur`. What lies behind a modal dialog's own veil is uncovered by a sheet, for no attribute reaches the veil.
 */
export function hiding(): Hiding {
  const { set, ...styles } = styling();
  const veils = new Map<Node, () => void>();
  return {
    ...styles,
    hide(elements) {
      let hidden = 0;
      for (const element of elements) {
        if (styles.has(element) || !isStyled(element)) continue;
        set(element, { opacity: '0' });
        hidden += 1;
        const root = element.getRootNode();
        if (element.matches(':modal, [popover]') && !veils.has(root)) veils.set(root, unveil(root));
      }
      return hidden;
    },
    restore() {
      for (const veil of veils.values()) veil();
      veils.clear();
      styles.restore();
    },
  };
}

function unveil(root: Node): () => void {
  try {
    const { adoptedStyleSheets: sheets } = root as Document | ShadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::backdrop { opacity: 0 !important; transition: none !important }');
    sheets.push(sheet);
    return () => void sheets.splice(sheets.indexOf(sheet), 1);
  } catch {
    // Firefox gives an extension no way in: the veil stays, and is in the picture.
    return () => undefined;
  }
}

function putBack(element: Styled, { style, ours, properties }: Before): void {
  const untouched = element.getAttribute('style') === ours;
  for (const [name, { value, priority }] of Object.entries(properties)) {
    if (name === 'transition') continue;
    element.style.setProperty(name, value, priority);
  }
  // What comes back while transitions are still off comes back at once, and the page hears of none.
  getComputedStyle(element).getPropertyValue('opacity');
  const { value = '', priority = '' } = properties['transition'] ?? {};
  element.style.setProperty('transition', value, priority);
  // Chromium writes the attribute only when read; removed before that, it would come back as `style=""`.
  const left = element.getAttribute('style');
  if (!untouched && left !== '') return;
  if (style === null) element.removeAttribute('style');
  else if (untouched) element.setAttribute('style', style);
}

function isStyled(element: Element): element is Styled {
  return 'style' in element;
}
