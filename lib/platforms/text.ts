import { shownChildren } from './composed.ts';
import { emojiOf } from './emoji.ts';
import { isElement } from './nodes.ts';

/** How a post's text is walked. */
export interface Walk {
  /** Spaces and line ends count and blocks do not break lines (`white-space: pre-wrap` of X and Bluesky). */
  verbatim?: boolean;
  /** Parts that are not the text: signatures, buttons, a quoted post. */
  skip?: (element: Element) => boolean;
}

/** What was walked: the words, and whether a part of them was hidden on the page. */
export interface Words {
  text: string;
  hidden: boolean;
}

const SILENT = new Set(
  'script style noscript template head title meta link svg math button select textarea input form iframe object embed video audio canvas'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The words an element shows, walked without layout: emoji from their alternative text, line breaks of
 * `<br>` and of blocks kept. Direction marks stay: in a post's text they are the author's, and what was displayed.
 */
export function wordsOf(element: Element, walk: Walk = {}): Words {
  const words: Words = { text: '', hidden: false };
  visit(element, walk, words, walk.verbatim ?? false, element);
  return { text: walk.verbatim ? words.text.trim() : tidy(words.text), hidden: words.hidden };
}

/** The words alone. */
export function textOf(element: Element, walk: Walk = {}): string {
  return wordsOf(element, walk).text;
}

/** A name or a handle on one line, without the direction marks that networks wrap names in. */
export function nameOf(element: Element, walk: Walk = {}): string {
  return plainName(textOf(element, walk));
}

/** The same, of a string. */
export function plainName(text: string): string {
  return text.replace(BIDI, '').replace(/\s+/gu, ' ').trim();
}

function visit(node: Node, walk: Walk, words: Words, verbatim: boolean, top: Element): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const data = node.nodeValue ?? '';
    words.text += (verbatim ? data : data.replace(/[\t\n\f\r ]+/g, ' ')).replaceAll('\u0001', '');
    return;
  }
  if (!isElement(node)) return;
  if (node !== top && passedOver(node, walk, words)) return;
  const emoji = emojiOf(node);
  if (emoji !== null) words.text += emoji;
  else if (node.localName === 'br') words.text += '\n';
  else walkChildren(node, walk, words, verbatim || node.localName === 'pre', top);
}

function walkChildren(node: Element, walk: Walk, words: Words, verbatim: boolean, top: Element): void {
  const gap =
    !BLOCKS.has(node.localName) || walk.verbatim ? '' : node.localName === 'p' ? '\u0001\u0001' : '\u0001';
  words.text += gap;
  for (const child of shownChildren(node)) visit(child, walk, words, verbatim, top);
  words.text += gap;
}

function passedOver(element: Element, walk: Walk, words: Words): boolean {
  if (SILENT.has(element.localName) || walk.skip?.(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (!isHidden(element)) return false;
  if ((element.textContent ?? '').trim() !== '') words.hidden = true;
  return true;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** U+0001 stands for « at least one line end here »; runs of them never add up beyond a blank line. */
function tidy(text: string): string {
  return text
    .replace(/[ \t]*(?:\u0001[ \t]*)+/g, (run) => (run.includes('\u0001\u0001') ? '\u0001\u0001' : '\u0001'))
    .replace(/\n?\u0001\u0001/g, '\n\n')
    .replace(/\n\u0001/g, '\n')
    .replaceAll('\u0001', '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
