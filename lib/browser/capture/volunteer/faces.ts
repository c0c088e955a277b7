import type { Account } from '../../../platforms/viewer/account.ts';
import { portraitKey } from '../../../platforms/viewer/portrait.ts';
import { elementsUnder } from '../composed.ts';

/** Whether an element of a post shows the volunteer's own portrait; `post` tells which portrait is its author's. */
export function faceOf(post: Element, { portraits }: Account): (element: Element) => boolean {
  if (portraits.size === 0) return () => false;
  // A portrait that a site gives to whoever has none: the author's, who is not hidden, may be the same.
  const first = [...elementsUnder(post, () => true)].find((element) => keyOf(element) !== '');
  const shared = first ? keyOf(first) : '';
  return (element) => {
    const key = keyOf(element);
    return key !== '' && key !== shared && portraits.has(key);
  };
}

/** What names the picture of an image, or of a block that is painted with one. */
function keyOf(element: Element): string {
  if (element.localName === 'img') return portraitKey(element);
  const painted = /url\(\s*["']?([^"')]+)/.exec(element.getAttribute('style') ?? '')?.[1];
  return painted ? portraitKey(painted) : '';
}
