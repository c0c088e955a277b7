type Styled = HTMLElement | SVGElement;

/** Styles set for a picture, each to be put back to the letter. */
export interface Styling {
  /** Sets properties over whatever the page says. */
  set(element: Element, properties: Readonly<Record<string, string>>): void;
  /** How many elements were touched since the beginning. */
  count(): number;
  /** Puts every `style` attribute back exactly as it was, or away where there was none; no transition is begun. Called once. */
  restore(): void;
  /** How many elements still bear, once all is put back, a style of ours. */
  left(): number;
}

/** Elements hidden for a picture. */
export interface Hiding extends Omit<Styling, 'set'> {
  /** Hides elements, anew where the page has shown them since; how many it hid. */
  hide(elements: Iterable<Element>): number;
}

interface Before {
  style: string | null;
  /** The attribute as we left it. */
  ours: string | null;
  /** Whether the page has not written another one since. */
  exact: boolean;
  properties: Record<string, Property>;
}

interface Property {
  value: string;
  priority: string;
  /** What we set in its place. */
  ours: string;
}

/** Sets styles in elements' own `style` attributes. */
export function styling(): Styling {
  const before = new Map<Styled, Before>();
  return {
    set(element, properties) {
      if (!isStyled(element)) return;
      const known = before.get(element);
      const was = known ?? { style: element.getAttribute('style'), ours: null, exact: true, properties: {} };
      const now = element.getAttribute('style');
      // The page's own last word is what it is given back.
      const rewritten = known !== undefined && now !== known.ours;
      for (const [name, ours] of Object.entries({ transition: 'none', ...properties })) {
        if (!was.properties[name] || (rewritten && !isOurs(element, name, was.properties[name])))
          was.properties[name] = { ...declared(element, name), ours };
        element.style.setProperty(name, ours, 'important');
      }
      if (rewritten && now !== was.style) was.exact = false;
      was.ours = element.getAttribute('style');
      before.set(element, was);
    },
    count: () => before.size,
    restore() {
      for (const [element, was] of before) putBack(element, was);
    },
    left() {
      return [...before].filter(([element, { properties }]) => {
        return Object.entries(properties).some(([name, one]) => {
          const { value, priority } = one;
          return isOurs(element, name, one) && !(value === one.ours && priority === 'important');
        });
      }).length;
    },
  };
}

function declared({ style }: Styled, name: string): { value: string; priority: string } {
  return { value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) };
}

function isOurs(element: Styled, name: string, { ours }: Property): boolean {
  const { value, priority } = declared(element, name);
  return priority === 'important' && value === ours;
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
        if (!isStyled(element) || isHidden(element)) continue;
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
    return () => {
      // A page that has set its own list anew has put ours away by itself.
      const at = sheets.indexOf(sheet);
      if (at >= 0) sheets.splice(at, 1);
    };
  } catch {
    // Firefox gives an extension no way in: the veil stays, and is in the picture.
    return () => undefined;
  }
}

function putBack(element: Styled, { style, ours, exact, properties }: Before): void {
  const untouched = exact && element.getAttribute('style') === ours;
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

function isHidden(element: Styled): boolean {
  return getComputedStyle(element).opacity === '0';
}

function isStyled(element: Element): element is Styled {
  return 'style' in element;
}
