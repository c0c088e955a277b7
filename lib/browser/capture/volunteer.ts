import { isClobbered } from '../../platforms/nodes.ts';
import type { Author } from '../../platforms/reading.ts';
import type { Account } from '../../platforms/viewer/account.ts';
import { controlOf, isPressed } from '../../platforms/viewer.ts';
import { ancestorsOf, elementsUnder } from './composed.ts';
import { readerOf, readPost } from './frames/home.ts';
import { documentIn } from './frames/reach.ts';
import { faceOf } from './volunteer/faces.ts';
import { volunteersAccount } from './volunteer/known.ts';
import { lineAround } from './volunteer/lines.ts';
import { type AuthorsWords, authorsWords } from './volunteer/words.ts';

const FIELDS =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=checkbox],[type=radio]),textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],[role=combobox]';
const FIELD = 'champ de saisie de la personne qui relève';
const MARK = 'trace de la personne qui relève (aimé, partagé, suivi)';
/** Said of whoever it is: that a name is masked must not tell whose it is. */
const NAMED = 'nom ou portrait d’une personne qui n’est pas l’auteur';
const ANSWER = 'réponse d’une autre personne';

/** Characters around a field that may be its own: a name, a hint, a button. */
const MOST_AROUND = 80;

/**
 * What in the post's own subtree is not the author's, each with its name (rule 3): the volunteer's fields with the form
 * around them, buttons they have pressed, lines that speak of them, their portrait; and the answers nested in the post,
 * theirs among them. Never the author's words.
 */
export function volunteersOwn(post: Element): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const reading = readPost(post);
  const words = authorsWords(post, reading);
  const account = withoutAuthor(volunteersAccount(), reading.author);
  const isFace = faceOf(post, account);
  const answers = new Set(readerOf(post.ownerDocument).answersIn(post));
  for (const answer of answers) if (!words.heldBy(answer)) found.set(answer, ANSWER);
  const fields = new Map<Element, string>();
  const apart = (one: Element) => !found.has(one) && !fields.has(one);
  // Fields first: what stands in their form, a name or a portrait, is not looked for again.
  for (const element of elementsUnder(post, apart))
    if (element.matches(FIELDS)) fields.set(withForm(element, post, words), FIELD);
  for (const element of elementsUnder(post, apart)) {
    // A frame's page is another document, with a signature and answers of its own; it is gone into after this.
    const inner = documentIn(element)?.body;
    for (const [part, what] of inner ? volunteersOwn(inner) : []) found.set(part, what);
    if (isTheirs(element, words)) found.set(whole(element, words), MARK);
    else if (isFace(element)) found.set(element, NAMED);
    else {
      const line = lineAround(element, post, { account, words });
      if (line) found.set(line.element, line.speaks ? MARK : NAMED);
    }
  }
  return new Map([...found, ...fields]);
}

/** Whoever signs the post is its author, and stays: a namesake of the volunteer, or the volunteer. */
function withoutAuthor(account: Account, { handle, name }: Author): Account {
  const others = (own: ReadonlySet<string>, signed: string | null) =>
    new Set([...own].filter((one) => one !== signed?.toLowerCase()));
  const isOwn = handle !== null && account.handles.has(handle.toLowerCase());
  return {
    handles: others(account.handles, handle),
    names: others(account.names, name),
    portraits: isOwn ? new Set() : account.portraits,
    ids: account.ids,
  };
}

function withForm(field: Element, post: Element, words: AuthorsWords): Element {
  const form = field.closest('form');
  // A page may wrap the whole post in a form of its own; that one is not an answer's.
  if (form && !isClobbered(form) && form !== post && post.contains(form) && !words.heldBy(form)) return form;
  let widest = field;
  for (const at of ancestorsOf(field)) {
    if (at === post || (at.textContent ?? '').trim().length > MOST_AROUND) break;
    if (at.querySelector('time') || words.heldBy(at)) break;
    widest = at;
  }
  return widest;
}

/** A name that leads to a profile may read as a button does (« Following »). */
function isTheirs(element: Element, words: AuthorsWords): boolean {
  return isPressed(element) && !words.heldBy(element) && !words.hold(element);
}

/** The whole of the button that something pressed is a part of, unless the post itself is that button. */
function whole(pressed: Element, words: AuthorsWords): Element {
  const control = controlOf(pressed);
  return words.heldBy(control) ? pressed : control;
}

/** What of it, at the end of a post, is other people's or yet to be written. */
export function isForeign(what: string): boolean {
  return what === ANSWER || what === FIELD;
}
