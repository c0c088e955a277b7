import type { Snapshot } from '../../../capture/report.ts';
import { copyFile, isInertCopy } from '../../../evidence/copy.ts';
import type { Redaction } from '../../../evidence/record.ts';
import { cleanMediaAddress } from '../../../platforms/address.ts';
import { hasMedia } from '../../../platforms/media.ts';
import { elementsUnder } from '../composed.ts';
import { portraits } from '../masks.ts';
import { volunteersOwn } from '../volunteer.ts';
import { type Images, readImages } from './images.ts';
import { serialise } from './serialise.ts';
import { sourceOf } from './source.ts';
import { sheet } from './styles.ts';

/** Bytes, about: past it, images are let go of, the heaviest first. */
const MOST = 2 * 1024 * 1024;

/** Milliseconds that images may take to be read. */
const PATIENCE = 6_000;

// Inside a drawing, geometry (`d`, `cx`…) is CSS too and must not be unset; the post itself stands where the file begins.
const BASE = [
  'main *:not(svg *),main *::before,main *::after{all:unset}',
  'main>*{position:relative!important;inset:auto!important;margin:0!important;transform:none!important}',
].join('\n');

/**
 * The post's own subtree as one file that needs nothing and runs nothing; null where even its words are too much.
 * Without `images` not one is read, portraits and emoji included: they have not been answered for (rule 4).
 */
export async function snapshotOf(post: Element, { images }: { images: boolean }): Promise<Snapshot | null> {
  const removed = removedFrom(post, images);
  const found = await readImages(images ? addressesIn(post, removed) : [], PATIENCE);
  if (!post.isConnected) return null;
  let html = fileOf(post, found, removed);
  while (html.length > MOST && found.dropHeaviest()) html = fileOf(post, found, removed);
  // What is not inert the association refuses: rather no copy than no record.
  if (html.length > MOST || !isInertCopy(html)) return null;
  const missing = found.missing.map(
    (address) => `original:${cleanMediaAddress(address).address.slice(0, 500)}`,
  );
  const redactions = redactionsOf(removed, !images && hasMedia(post));
  return { html, redactions, missing: [...new Set(missing)].slice(0, 90) };
}

/** What is cut out, each with the words that stand in its place. */
function removedFrom(post: Element, images: boolean): Map<Element, string> {
  const removed = new Map(volunteersOwn(post));
  if (!images) {
    for (const portrait of portraits(post)) removed.set(portrait, 'portrait non examiné');
    for (const element of elementsUnder(post, () => true))
      if (element.localName === 'svg' && hasMedia(element)) removed.set(element, 'dessin non examiné');
  }
  return removed;
}

function redactionsOf(removed: ReadonlyMap<Element, string>, withheld: boolean): Redaction[] {
  const said = new Set([...removed.values(), ...(withheld ? ['images, vidéos et dessins'] : [])]);
  return [...said].map((what): Redaction => ({ where: 'snapshot', what }));
}

/** Not those of what is cut out: a portrait beside the volunteer's field would be named among what could not be read. */
function addressesIn(post: Element, removed: ReadonlyMap<Element, string>): string[] {
  const elements = [post, ...elementsUnder(post, (element) => !removed.has(element))];
  return elements.flatMap((element) => [sourceOf(element), ...backgroundsOf(element)]).filter(Boolean);
}

function backgroundsOf(element: Element): string[] {
  return [undefined, '::before', '::after'].flatMap(
    (part) => /^url\("([^"]+)"\)$/.exec(getComputedStyle(element, part).backgroundImage)?.[1] ?? [],
  );
}

function fileOf(post: Element, images: Images, removed: ReadonlyMap<Element, string>): string {
  const rules = sheet(images.dataOf);
  const body = serialise(post, null, { images, sheet: rules, removed });
  const language = post.closest('[lang]')?.getAttribute('lang') ?? '';
  const width = Math.ceil(post.getBoundingClientRect().width);
  const css = `${BASE}\nmain{position:relative;width:${width}px;overflow-x:clip}\n${rules.text()}`;
  return copyFile({ language, css, background: backdrop(post), markup: body });
}

/** The first colour painted behind the post: light words on nothing would be unreadable. */
function backdrop(post: Element): string {
  for (let node: Element | null = post; node; node = node.parentElement) {
    const color = getComputedStyle(node).backgroundColor;
    if (color !== 'rgba(0, 0, 0, 0)' && color !== 'transparent') return color.replace(/[^\w(),.%/ #-]/g, '');
  }
  return '#fff';
}
