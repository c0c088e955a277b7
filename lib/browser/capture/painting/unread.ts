/** Letters in a row that make words: one or two are a sign, a count or an icon. */
const WORDS = /\p{L}(?:\P{L}*\p{L}){3}/u;

/** Whether an element paints words of its own that are in no text: by its style, as dots, in a drawing, turned about. */
export function paintsWords(element: Element): boolean {
  if (element.localName === 'text') return isShown(element) && WORDS.test(element.textContent ?? '');
  if (element.localName === 'svg') return false;
  const style = getComputedStyle(element);
  if (style.display === 'none') return false;
  return isDisguised(element, style) || ['::before', '::after'].some((part) => saysMore(element, part));
}

function saysMore(element: Element, part: string): boolean {
  const { content, visibility, opacity, display } = getComputedStyle(element, part);
  if (content === 'none' || content === 'normal' || display === 'none') return false;
  if (visibility !== 'visible' || opacity === '0') return false;
  const words = [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(/g)].map(
    ([whole, said]) => said ?? `${whole}abcd`,
  );
  return WORDS.test(words.join(' ')) && isShown(element);
}

/** Letters painted as dots, or in another order than they are written in. */
function isDisguised(element: Element, style: CSSStyleDeclaration): boolean {
  const dots = style.getPropertyValue('-webkit-text-security');
  const turned = style.unicodeBidi.includes('override') && style.direction === 'rtl';
  if ((dots === '' || dots === 'none') && !turned) return false;
  const words = [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ''))
    .join(' ');
  return (
    WORDS.test(words) && !(turned && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words)) && isShown(element)
  );
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
