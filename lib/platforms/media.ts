import { cleanMediaAddress } from './address.ts';
import { isAvatar } from './avatars.ts';
import { shownChildren } from './composed.ts';
import { emojiOf } from './emoji.ts';
import { isClobbered, isElement } from './nodes.ts';
import type { Media } from './reading.ts';
import { attempt } from './steady.ts';

const KINDS: Record<string, Media['kind']> = {
  img: 'image',
  video: 'video',
  audio: 'audio',
  canvas: 'canvas',
  iframe: 'frame',
  frame: 'frame',
  object: 'frame',
  embed: 'frame',
};
/** Elements of a post that are searched: no real one has so many. */
const MOST = 20_000;
/** Icons are drawn with a handful of shapes; beyond that, an inline SVG is a drawing. */
const ICON_SHAPES = 24;
/** CSS pixels. */
const LARGEST_ICON = 48;
const SHAPES = 'path, circle, ellipse, rect, polygon, polyline, line, text, use';

/** Boxes that networks keep for a picture that has not come yet, or that waits to be scrolled to. */
const PLACES =
  '[style*="aspect-ratio"], [data-testid="tweetPhoto"], [data-testid="videoPlayer"], [data-testid="previewInterstitial"], [data-testid="card.layoutLarge.media"], [data-testid="card.layoutSmall.media"], [data-testid="postThreadScreen"], .media-gallery, .video-player, .audio-player';

/** The media a post shows as its markup names them, `skip`ped parts (a quoted post) left out; no portraits, no emoji. */
export function mediaOf(post: Element, skip: (element: Element) => boolean = () => false): Media[] {
  const found: Media[] = [];
  walk(post, (element) => {
    if (isClobbered(element)) return true;
    if (skip(element) || isAvatar(element)) return false;
    const media = emojiOf(element) !== null ? null : named(element);
    if (media && !found.some((one) => one.address !== null && one.address === media.address))
      found.push(media);
    return true;
  });
  return found;
}

/** Whether the post keeps room for media that nothing names yet. */
export function awaitsMedia(post: Element, skip: (element: Element) => boolean = () => false): boolean {
  let found = false;
  walk(post, (element) => {
    if (isClobbered(element)) return !found;
    if (found || skip(element)) return false;
    found = element.matches(PLACES) && mediaOf(element, skip).length === 0;
    return !found;
  });
  return found;
}

/**
 * Whether rule 4's question is due: anything that may show a picture, whoever posted it, quoted posts included.
 * Wide on purpose — a question too many costs a click. Not counted, because the capture can deal with them:
 * portraits of authors (`avatarsOf`, to be blanked until « Non »), emoji of known makers, icons drawn in a few lines.
 * What cannot be searched is taken to hold one. Styles are asked for backgrounds where the document has a view; elsewhere only inline styles are seen.
 */
export function hasMedia(post: Element): boolean {
  return attempt(() => showsMedia(post), true);
}

function showsMedia(post: Element): boolean {
  let [seen, left] = [false, MOST];
  walk(post, (element) => {
    if (seen) return false;
    // What cannot be asked what it shows is taken to show a picture, and so is what takes too long to ask.
    left -= 1;
    seen = isClobbered(element) || left < 0;
    if (seen || isAvatar(element)) return false;
    seen = element.matches(PLACES) || isPicture(element) || hasBackground(element);
    return !seen;
  });
  return seen;
}

function walk(root: Node, enter: (element: Element) => boolean): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || !enter(node)) continue;
    const children = shownChildren(node);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as Node);
  }
}

function isPicture(element: Element): boolean {
  if (element.localName === 'svg') return isDrawing(element);
  if (element.localName === 'input') return element.getAttribute('type') === 'image';
  return element.localName === 'picture' || (element.localName in KINDS && emojiOf(element) === null);
}

function isDrawing(svg: Element): boolean {
  if (svg.querySelector('image, foreignObject, feImage')) return true;
  return svg.querySelectorAll(SHAPES).length > ICON_SHAPES;
}

function hasBackground(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return /url\(|image-set\(/i.test(element.getAttribute('style') ?? '');
  const own = view.getComputedStyle(element);
  return (
    [own, ...partsOf(own).map((part) => view.getComputedStyle(element, part))].some(paintsPicture) ||
    (isPicturing(own.maskImage) && !isIcon(own))
  );
}

function partsOf({ display }: CSSStyleDeclaration): string[] {
  const parts = ['::before', '::after'];
  if (/^(block|inline-block|flow-root|list-item|table-c.*)$/.test(display))
    parts.push('::first-letter', '::first-line');
  if (display.includes('list-item')) parts.push('::marker');
  return parts;
}

function paintsPicture(style: CSSStyleDeclaration): boolean {
  return [style.backgroundImage, style.borderImageSource, style.listStyleImage, style.content].some(
    isPicturing,
  );
}

function isPicturing(value: string | undefined): boolean {
  return /url\(|image-set\(|element\(/.test(value ?? '');
}

/** Icons are often cut out of a colour by a mask. */
function isIcon({ width, height }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(width) <= LARGEST_ICON && Number.parseFloat(height) <= LARGEST_ICON;
}

function named(element: Element): Media | null {
  const kind = KINDS[element.localName];
  if (!kind) return backgroundOf(element);
  return {
    kind,
    address: sourceOf(element),
    alt: element.getAttribute('alt') ?? element.getAttribute('title'),
  };
}

function backgroundOf(element: Element): Media | null {
  const match = /background(?:-image)?\s*:[^;]*url\((["']?)(.*?)\1\)/i.exec(
    element.getAttribute('style') ?? '',
  );
  return match ? { kind: 'image', address: absolute(match[2] ?? '', element), alt: null } : null;
}

function sourceOf(element: Element): string | null {
  const source =
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src') ??
    null;
  const address = source === null ? null : absolute(source, element);
  // A player's source is often a `blob:`; its poster is the nearest thing to a name.
  return address ?? absolute(element.getAttribute('poster') ?? '', element);
}

/** Null for what is no address (`data:` is the picture itself: it is not a name for it). */
function absolute(source: string, element: Element): string | null {
  const base = element.ownerDocument.baseURI;
  if (!source.trim() || !URL.canParse(source, base)) return null;
  return cleanMediaAddress(new URL(source, base).href).address || null;
}
