import { intersection, type Rectangle } from '../../capture/rectangle.ts';
import { placed, placeOf, ratioOf } from './frames/place.ts';
import { documentsAround, lineageOut, windowOf } from './frames/reach.ts';

const NOTHING: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
/** CSS pixels: further than any page goes. */
const FAR = 1e7;
const EVERYWHERE: Rectangle = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR };

/** Whose overflow hides a box: every ancestor's, those of what it is positioned in, of what holds even fixed boxes, nobody's. */
type Held = 'flow' | 'absolute' | 'fixed' | 'above';

/** What of a part of the view is left once every ancestor, and every frame, has hidden what overflows it. */
export function clipWithin(element: Element, view: Rectangle): Rectangle {
  let clip = view;
  let page = element.ownerDocument;
  let held = heldBy(element);
  for (const ancestor of [...lineageOut(element)].slice(1)) {
    if (ancestor.ownerDocument !== page) {
      clip = intersection(clip, windowBox(page));
      page = ancestor.ownerDocument;
      held = heldBy(ancestor);
    } else if (holds(ancestor, held)) {
      if (ancestor !== page.body && ancestor !== page.documentElement)
        clip = intersection(clip, innerBox(ancestor));
      held = heldBy(ancestor);
    }
  }
  return clip;
}

function heldBy(element: Element): Held {
  // What is in the top layer lies above the page, whatever it is written in.
  if (element.matches(':modal, :popover-open')) return 'above';
  const { position } = getComputedStyle(element);
  return position === 'absolute' || position === 'fixed' ? position : 'flow';
}

function holds(ancestor: Element, held: Held): boolean {
  if (held === 'flow' || held === 'above') return held === 'flow';
  const style = getComputedStyle(ancestor);
  if (held === 'absolute' && style.position !== 'static') return true;
  const { transform, translate, rotate, scale, filter, backdropFilter, perspective } = style;
  return (
    [transform, translate, rotate, scale, filter, backdropFilter, perspective].some(
      (value) => value && value !== 'none',
    ) ||
    /paint|layout|strict|content|transform|filter|perspective/.test(`${style.contain} ${style.willChange}`)
  );
}

/** The inside of an element, scroll bars left out; as far as one likes where its overflow shows. */
function innerBox(element: Element): Rectangle {
  const { overflowX, overflowY, display } = getComputedStyle(element);
  const open = display === 'inline' || display === 'contents';
  const [across, down] = [open || overflowX === 'visible', open || overflowY === 'visible'];
  if (across && down) return EVERYWHERE;
  const place = placeOf(element.ownerDocument);
  if (place === null) return NOTHING;
  const box = element.getBoundingClientRect();
  const ratio = ratioOf(element) ?? 1;
  const inner = {
    x: across ? -FAR : box.x + element.clientLeft * ratio,
    y: down ? -FAR : box.y + element.clientTop * ratio,
    width: across ? 2 * FAR : element.clientWidth * ratio,
    height: down ? 2 * FAR : element.clientHeight * ratio,
  };
  return placed(inner, place);
}

/** What each frame between an element and a document around it shows of its own document, innermost first. */
export function windowsWithin(around: Document, element: Element): Rectangle[] {
  const pages = documentsAround(element);
  return pages.slice(0, pages.indexOf(around)).map(windowBox);
}

/** What a frame shows of its document, scroll bars left out. */
function windowBox(page: Document): Rectangle {
  const place = placeOf(page);
  const inner = windowOf(page);
  if (place === null || !inner) return NOTHING;
  const { width, height } = inner.visualViewport ?? { width: inner.innerWidth, height: inner.innerHeight };
  return placed({ x: 0, y: 0, width, height }, place);
}
