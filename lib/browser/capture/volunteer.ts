import { isClobbered, isText } from '../../platforms/nodes.ts';
import { isPressed, speaksOfViewer } from '../../platforms/viewer.ts';
import { ancestorsOf, elementsUnder } from './composed.ts';
import { readPost } from './frames/home.ts';

const FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=combobox]';
const FIELD = 'champ de saisie de la personne qui relève';
const MARK = 'trace de la personne qui relève (aimé, partagé, suivi)';

/** Characters around a field that may be its own: a name, a hint, a button. */
const MOST_AROUND = 80;
/** Characters of the author's words by which a part is known to hold them. */
const ENOUGH = 60;

/**
 * What in the post's own subtree is the volunteer's (rule 3), each with its name: fields with the form around them,
 * buttons they have pressed, lines that speak of them. Never the author's words.
 */
export function volunteersOwn(post: Element): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const words = lazily(() => spaced(textOf(post)).slice(0, ENOUGH));
  const holdsWords = (element: Element): boolean =>
    words() !== '' && spaced(element.textContent ?? '').includes(words());
  for (const element of elementsUnder(post, () => true)) {
    if (element.matches(FIELDS)) found.set(withForm(element, post, holdsWords), FIELD);
    else if (isPressed(element)) found.set(element, MARK);
    else if (hasLine(element)) {
      const line = wholeLine(element, post);
      if (!holdsWords(line) && !isIn(line, words())) found.set(line, MARK);
    }
  }
  return found;
}

function textOf(post: Element): string {
  return readPost(post).text;
}

function withForm(field: Element, post: Element, holdsWords: (element: Element) => boolean): Element {
  const form = field.closest('form');
  // A page may wrap the whole post in a form of its own; that one is not an answer's.
  if (form && !isClobbered(form) && form !== post && post.contains(form) && !holdsWords(form)) return form;
  let widest = field;
  for (const at of ancestorsOf(field)) {
    if (at === post) break;
    if (holdsWords(at) || (at.textContent ?? '').trim().length > MOST_AROUND || at.querySelector('time'))
      break;
    widest = at;
  }
  return widest;
}

function hasLine(element: Element): boolean {
  return [...element.childNodes].some((child) => isText(child) && speaksOfViewer(child.data));
}

/** The words around it in the same line: « Alice et 2 autres que vous suivez » is in several parts. */
function wholeLine(element: Element, post: Element): Element {
  let line = element;
  for (const at of ancestorsOf(element)) {
    if (at === post || !speaksOfViewer(at.textContent ?? '')) break;
    line = at;
  }
  return line;
}

function isIn(line: Element, words: string): boolean {
  const own = spaced(line.textContent ?? '');
  return own !== '' && words.includes(own);
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
