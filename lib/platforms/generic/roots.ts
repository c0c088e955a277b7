import { lineage, openRoot } from '../composed.ts';
import { MARKS, markedBlock } from './marked-block.ts';
import { CANDIDATES, messageKey } from './signals.ts';

/**
 * The message around an element: the nearest ancestor that says it is one, taken as wide as the same message goes
 * (`li#li-comment-3` around `article#comment-3`); else the block of exactly one dated link or anchor. Null where there is none.
 */
export function rootOf(element: Element): Element | null {
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

/** Every message a document declares, in document order, in open shadow roots too. */
export function rootsIn(page: Document): Element[] {
  const found = new Set<Element>();
  for (const scope of scopesOf(page))
    for (const element of scope.querySelectorAll(`${CANDIDATES}, ${MARKS}`)) {
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

/** Whether an element belongs to this message itself, and not to an answer nested in it. */
export function ownedBy(root: Element): (element: Element) => boolean {
  const inner = [...root.querySelectorAll(CANDIDATES)].filter(
    (element) => messageKey(element) !== null && rootOf(element) !== root,
  );
  return (element) => !inner.some((answer) => answer.contains(element));
}
