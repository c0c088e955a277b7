import { closestShown, lineage } from '../composed.ts';
import { own } from '../nodes.ts';
import { textOf } from '../text.ts';

/** Parts of a page that hold no message, the volunteer's own draft first of all. */
const FURNITURE =
  'nav, input, textarea, [contenteditable="true"], [role="navigation"], [role="menu"], [role="menubar"], [role="banner"], [role="contentinfo"], [role="search"], [role="toolbar"]';
const ARTICLE = 'article, [role="article"], [role="listitem"]';
const LEAST_WORDS = 12;

/**
 * Where a page says nothing of its messages: the article around the pointer, else the nearest block that has
 * siblings of its own kind and some words. Null in menus, fields and the page's own frame.
 */
export function blockOf(element: Element): Element | null {
  if (closestShown(element, FURNITURE)) return null;
  for (const at of lineage(element)) {
    if (at.localName === 'body') return null;
    if (at.matches(ARTICLE) || (repeats(at) && textOf(at).length >= LEAST_WORDS)) return at;
  }
  return null;
}

function repeats(element: Element): boolean {
  if (!/^(?:div|li|section|tr|dd|blockquote)$/.test(element.localName) && !element.localName.includes('-'))
    return false;
  const first = element.classList[0];
  const parent = own(Node, element, 'parentElement');
  return [...(parent ? own(Element, parent, 'children') : [])].some(
    (sibling) =>
      sibling !== element &&
      sibling.localName === element.localName &&
      sibling.classList[0] === first &&
      (first !== undefined || element.localName === 'li'),
  );
}
