import { childrenOf, lineage, openRoot } from '../composed.ts';
import { isClobbered, isElement } from '../nodes.ts';
import { answersIn } from './answers.ts';
import { MARKS, markedBlock } from './marked-block.ts';
import { CANDIDATES, messageKey } from './signals.ts';

/**
 * The message around an element, with the answers nested in it: the nearest ancestor that says it is one, taken as wide
 * as the same message goes (`li#li-comment-3` around `article#comment-3`); else the block of exactly one dated link or
 * anchor. Null where there is none.
 */
export function messageOf(element: Element): Element | null {
  let found: Element | null = null;
  let key: string | null = null;
  for (const at of lineage(element)) {
    const one = messageKey(at);
    if (one === null) continue;
    if (found === null) [found, key] = [at, one];
    else if (one === key && one !== 'declared') found = at;
    else if (one === 'declared' && at.children.length === 1 && at.contains(found)) found = at;
    else break;
  }
  return found ?? markedBlock(element);
}

/**
 * What is to be taken of the message around an element: the one block that holds all of it and none of the answers
 * nested in it, for those are other people's; where no block does, the whole message. Null where there is none.
 */
export function rootOf(element: Element): Element | null {
  const message = messageOf(element);
  return message && ownBlock(message, message);
}

function ownBlock(within: Element, message: Element): Element {
  if (!holdsAnswer(within, message)) return within;
  const parts = [...childrenOf(within)].filter((child) => !isBlank(child));
  const [only, ...others] = parts.filter((part) => parts.length === 1 || !holdsAnswer(part, message));
  if (!only || !isElement(only) || others.length > 0) return message;
  return ownBlock(only, message);
}

function holdsAnswer(part: Node, message: Element): boolean {
  if (!isElement(part)) return false;
  const isAnswer = (one: Element) => messageKey(one) !== null && messageOf(one) !== message;
  return isAnswer(part) || [...part.querySelectorAll(CANDIDATES)].some(isAnswer);
}

const SEEN = 'img, picture, video, audio, canvas, iframe, object, embed, svg';

/** Whether nothing of a node can be seen. */
function isBlank(node: Node): boolean {
  if (!isElement(node)) return node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() === '';
  return (node.textContent ?? '').trim() === '' && !node.matches(SEEN) && node.querySelector(SEEN) === null;
}

/** Every message a document declares, in document order, in open shadow roots too. */
export function rootsIn(page: Document): Element[] {
  const found = new Set<Element>();
  for (const scope of scopesOf(page))
    for (const element of scope.querySelectorAll(`${CANDIDATES}, ${MARKS}`)) {
      if (isClobbered(element)) continue;
      const root = element.matches(MARKS) || messageKey(element) !== null ? rootOf(element) : null;
      if (root && (root.textContent ?? '').trim() !== '') found.add(root);
    }
  return [...found];
}

function* scopesOf(scope: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield scope;
  for (const element of scope.querySelectorAll('*')) {
    const root = openRoot(element);
    if (root) yield* scopesOf(root);
  }
}

/** Whether an element belongs to this message itself, as `messageOf` gives it, and not to an answer nested in it. */
export function ownedBy(root: Element): (element: Element) => boolean {
  const answers = answersIn(root, messageOf);
  return (element) => !answers.some((answer) => answer.contains(element));
}
