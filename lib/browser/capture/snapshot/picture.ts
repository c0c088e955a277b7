import { emojiOf } from '../../../platforms/emoji.ts';
import { isHtml } from '../../../platforms/nodes.ts';
import { keptWords } from '../volunteer/known.ts';
import { attributesOf } from './attributes.ts';
import type { Context } from './context.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { styleOf } from './generated.ts';
import { sourceOf } from './source.ts';

/** Writes the place of an image, of a drawing by code, of a player or of what a plug-in shows. */
export function picture(element: Element, classes: string, context: Context): void {
  const { out, images } = context;
  const box = attributesOf(element, 'span', `${classes} ${context.sheet.classOf(LOST)}`);
  const lost = `<span${box}>${escapeText(wordsOf(element))}</span>`;
  const address = images ? shownBy(element, context) : null;
  if (address === null) {
    out.push(lostOf(element, lost));
    return;
  }
  const alt = ` alt="${escapeAttribute(keptWords(element.getAttribute('alt') ?? ''))}"`;
  if (element.localName === 'image') {
    const attributes = attributesOf(element, 'image', classes);
    const shown = (data: string) => `<image${attributes} href="${escapeAttribute(data)}"></image>`;
    out.push({ address, late: null, shown, lost: '' });
    return;
  }
  const attributes = attributesOf(element, 'img', classes);
  const shown = (data: string) => `<img${attributes} src="${escapeAttribute(data)}"${alt}>`;
  const image = isHtml(element, 'img') ? element : null;
  const came = image === null || (image.complete && image.naturalWidth > 0);
  // An image that the page itself could not show is shown as the page shows it: broken, with its words.
  const broken = image?.complete && !came && image.hasAttribute('src');
  out.push({
    address,
    late: came ? null : image,
    shown,
    lost: broken ? shown('data:,') : lostOf(element, lost),
  });
}

const LOST = 'overflow:hidden!important;font-size:10px!important';

/** The address of what an element shows now; null where it can be had from nowhere. */
function shownBy(element: Element, { assets }: Context): string | null {
  if (isHtml(element, 'img')) return sourceOf(element);
  if (element.localName === 'image')
    return absolute(element.getAttribute('href') ?? element.getAttribute('xlink:href'), element);
  if (isHtml(element, 'canvas')) return assets.painted(element);
  if (isHtml(element, 'video'))
    return (
      (element.currentTime > 0 || !element.poster ? assets.painted(element) : null) ??
      (element.poster || null)
    );
  return null;
}

function absolute(address: string | null, { baseURI }: Element): string | null {
  return address && URL.canParse(address, baseURI) ? new URL(address, baseURI).href : null;
}

const NOT_KEPT: Record<string, string> = {
  audio: 'son non conservé',
  canvas: 'dessin non conservé',
  img: 'image non conservée',
  image: 'image non conservée',
};

/** An image that could not be read keeps its place and its words. */
function wordsOf(element: Element): string {
  const alt = keptWords(element.getAttribute('alt')?.trim() ?? '');
  if (alt && element.localName === 'img') return `[image : ${alt}]`;
  if (isHtml(element, 'video')) {
    const { duration } = element;
    return Number.isFinite(duration)
      ? `[vidéo non conservée, ${Math.round(duration)} s]`
      : '[vidéo non conservée]';
  }
  return `[${NOT_KEPT[element.localName] ?? 'cadre non conservé'}]`;
}

function lostOf(element: Element, lost: string): string {
  if (styleOf(element).visibility !== 'visible') return '';
  const emoji = emojiOf(element);
  return emoji === null ? lost : escapeText(emoji);
}
