import { intersection, type Rectangle } from '../../../capture/rectangle.ts';
import { isElement, isText } from '../../../platforms/nodes.ts';
import { composedContains, topmostAt } from '../composed.ts';
import { placed, placeOf } from '../frames/place.ts';
import { viewBox } from '../view.ts';
import { colorOf, isSameColor } from './color.ts';
import type { Veil } from './veil.ts';

/** UTF-16 units of a text whose lines are looked at: ten megabytes have more lines than there is time for. */
const LONGEST = 8_000;
/** CSS pixels: smaller, no letter is one. */
const LEAST = 4;

/** Whether a text of a post is not to be seen where the page paints it, or is not painted at all. */
export function isUnseen(text: Text, parent: Element, veil: Veil, post: Element): boolean {
  const style = getComputedStyle(parent);
  if (veil.masked || veil.opacity < 0.1 || style.visibility !== 'visible') return true;
  if (isFaint(style, veil)) return true;
  const lines = linesOf(text);
  if (lines.length === 0 || lines.some((line) => isCutAway(line, veil.clip))) return true;
  const [first] = lines;
  return first !== undefined && isCovered(first, parent, post);
}

function linesOf(text: Text): Rectangle[] {
  const range = text.ownerDocument.createRange();
  range.setStart(text, 0);
  range.setEnd(text, Math.min(text.length, LONGEST));
  const place = placeOf(text.ownerDocument);
  if (place === null) return [];
  return [...range.getClientRects()]
    .slice(0, 200)
    .map(({ x, y, width, height }) => placed({ x, y, width, height }, place));
}

function isCutAway(line: Rectangle, clip: Rectangle): boolean {
  if (line.width === 0) return false;
  if (line.height < LEAST) return true;
  const seen = intersection(line, clip);
  return seen.width * seen.height < (line.width * line.height) / 2;
}

/** Letters without colour, or of the colour of what they are painted on. */
function isFaint(style: CSSStyleDeclaration, { ground }: Veil): boolean {
  if (style.textShadow !== 'none' || /text/.test(style.backgroundClip)) return false;
  const color = colorOf(style.webkitTextFillColor || style.color);
  if (color === null) return false;
  if (color[3] < 0.1) return ground !== null;
  return ground !== null && isSameColor(color, ground);
}

/** What the eye meets first at the middle of a line: not the words, where they are cut out or lie under something opaque. */
function isCovered(line: Rectangle, parent: Element, post: Element): boolean {
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2];
  const view = viewBox();
  if (x < view.x || y < view.y || x > view.x + view.width || y > view.y + view.height) return false;
  const top = topmostAt(x, y);
  if (!top || !composedContains(post, top) || composedContains(parent, top)) return false;
  if (!composedContains(top, parent)) return isOpaque(top);
  // An ancestor is met: the words are cut out there, unless they let the pointer through.
  return !letsThrough(parent, top);
}

function letsThrough(from: Element, to: Element): boolean {
  for (let at: Node | null = from; at && at !== to; at = at.parentNode) {
    if (!isElement(at)) return true;
    const { pointerEvents, display } = getComputedStyle(at);
    if (pointerEvents === 'none' || display === 'contents' || isText(at)) return true;
  }
  return false;
}

function isOpaque(element: Element): boolean {
  const { backgroundColor, opacity } = getComputedStyle(element);
  return opacity === '1' && (colorOf(backgroundColor)?.[3] ?? 0) >= 0.9;
}
