import { shownChildren } from './composed.ts';
import { emojiOf } from './emoji.ts';
import { isClobbered, isElement, isText } from './nodes.ts';

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
  'script style noscript template head title meta link svg math button select textarea input iframe object embed video audio canvas'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
/** UTF-16 units that are walked at most: several times what a record holds. */
const MOST = 200_000;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The words an element shows, walked without layout: emoji from their alternative text, line breaks of
 * `<br>` and of blocks kept. Direction marks stay: in a post's text they are the author's, and what was displayed.
 */
export function wordsOf(element: Element, walk: Walk = {}): Words {
  const words: Words = { text: '', hidden: false };
  visit(element, walk, words);
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

/** What is still to be walked: a node, or the gap that ends a block. */
type Step = string | { node: Node; verbatim: boolean };

/** Without recursion, and no further than a record could hold: a page nests as deep, and writes as much, as it likes. */
function visit(top: Element, walk: Walk, words: Words): void {
  const waiting: Step[] = [{ node: top, verbatim: walk.verbatim ?? false }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (words.text.length > MOST) break;
    if (typeof step === 'string') words.text += step;
    else if (isText(step.node)) words.text += spaced(step.node.data, step.verbatim);
    else if (isElement(step.node)) enter(step.node, { top, walk, words, verbatim: step.verbatim, waiting });
  }
  if (words.text.length > MOST) words.hidden = true;
}

function spaced(all: string, verbatim: boolean): string {
  const data = all.slice(0, MOST);
  return (verbatim ? data : data.replace(/[\t\n\f\r ]+/g, ' ')).replaceAll('\u0001', '');
}

interface Visit {
  top: Element;
  walk: Walk;
  words: Words;
  verbatim: boolean;
  waiting: Step[];
}

function enter(node: Element, { top, walk, words, verbatim, waiting }: Visit): void {
  const clobbered = isClobbered(node);
  if (!clobbered && node !== top && passedOver(node, walk, words)) return;
  const emoji = clobbered ? null : emojiOf(node);
  if (emoji !== null) words.text += emoji;
  else if (!clobbered && node.localName === 'br') words.text += '\n';
  else {
    const gap = walk.verbatim || clobbered ? '' : gapOf(node.localName);
    words.text += gap;
    waiting.push(gap);
    const inner = verbatim || (!clobbered && node.localName === 'pre');
    const children = shownChildren(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) waiting.push({ node: child, verbatim: inner });
    }
  }
}

function gapOf(name: string): string {
  if (!BLOCKS.has(name)) return '';
  return name === 'p' ? '\u0001\u0001' : '\u0001';
}

function passedOver(element: Element, walk: Walk, words: Words): boolean {
  if (SILENT.has(element.localName) || isAnswer(element) || walk.skip?.(element)) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (!isHidden(element)) return false;
  if ((element.textContent ?? '').trim() !== '') words.hidden = true;
  return true;
}

/** A form to answer by: what is written around its fields is no part of the post. A page may put a post in a form too. */
function isAnswer(element: Element): boolean {
  return (
    element.localName === 'form' &&
    element.querySelector('input:not([type=hidden]), textarea, select') !== null
  );
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
