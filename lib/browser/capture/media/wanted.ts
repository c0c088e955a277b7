import { isAvatar } from '../../../platforms/avatars.ts';
import { emojiOf } from '../../../platforms/emoji.ts';
import { isHtml } from '../../../platforms/nodes.ts';
import { elementsUnder } from '../composed.ts';
import { sourceOf } from '../snapshot/source.ts';

/** A file of a post's own media. */
export interface Wanted {
  /** '' where it has none yet. */
  address: string;
  /** The image itself: it may show another address once it has come. */
  late: HTMLImageElement | null;
}

/** CSS pixels: a background smaller than this adorns. */
const ADORNS = 64;

/** The media of a post, its quoted posts' included, `removed` parts, portraits and emoji left out. */
export function wantedOf(post: Element, removed: ReadonlyMap<Element, string>): Wanted[] {
  const found: Wanted[] = [];
  const add = (address: string, late: Wanted['late'] = null) => {
    if ((address || late) && !found.some((one) => one.address === address && address !== ''))
      found.push({ address, late });
  };
  const enter = (element: Element): boolean => !isAvatar(element) && !removed.has(element);
  for (const element of [post, ...elementsUnder(post, enter)]) {
    if (isHtml(element, 'img')) {
      const came = element.complete && element.naturalWidth > 0;
      if (emojiOf(element) === null) add(sourceOf(element), came ? null : element);
    } else if (isHtml(element, 'video')) {
      add(element.poster);
      for (const address of playedBy(element)) add(address);
    } else if (isHtml(element, 'audio')) for (const address of playedBy(element)) add(address);
    else for (const address of groundsOf(element)) add(address);
  }
  return found;
}

function playedBy(player: HTMLMediaElement): string[] {
  const tracks = [...player.querySelectorAll('track')].filter(({ kind }) =>
    /^(captions|subtitles)$/.test(kind),
  );
  return [player.currentSrc || player.src, ...tracks.map(({ src }) => src)];
}

function groundsOf(element: Element): string[] {
  const { backgroundImage } = getComputedStyle(element);
  if (!backgroundImage.includes('url(')) return [];
  const { width, height } = element.getBoundingClientRect();
  if (width < ADORNS || height < ADORNS) return [];
  return [...backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(([, address = '']) => address);
}
