import type { Snapshot } from '../../../capture/report.ts';
import { copyFile, isInertCopy } from '../../../evidence/copy.ts';
import type { Redaction } from '../../../evidence/record.ts';
import { cleanMediaAddress } from '../../../platforms/address.ts';
import { emojiOf } from '../../../platforms/emoji.ts';
import { elementsUnder } from '../composed.ts';
import { ownFields, portraits } from '../masks.ts';
import { type Images, readImages } from './images.ts';
import { serialise, sourceOf } from './serialise.ts';
import { sheet } from './styles.ts';

/** Bytes, about: past it, images are let go of, the heaviest first. */
const MOST = 2 * 1024 * 1024;

// Inside a drawing, geometry (`d`, `cx`…) is CSS too and must not be unset; the post itself stands where the file begins.
const BASE = [
  'main *:not(svg *),main *::before,main *::after{all:unset}',
  'main>*{position:relative!important;inset:auto!important;margin:0!important;transform:none!important}',
].join('\n');

/** Which images a file may hold: after « Non » all of them, where no question was due the characters drawn as images. */
type Kind = 'all' | 'emoji' | 'none';

/** The post's own subtree as one file that needs nothing and runs nothing; null where even its words are too much. */
export async function snapshotOf(post: Element, { images }: { images: Kind }): Promise<Snapshot | null> {
  const found = await readImages(addressesIn(post, images), images === 'all' ? 6_000 : 1_500);
  if (!post.isConnected) return null;
  let html = fileOf(post, found);
  while (html.length > MOST && found.dropHeaviest()) html = fileOf(post, found);
  // What is not inert the association refuses: rather no copy than no record.
  if (html.length > MOST || !isInertCopy(html)) return null;
  const missing = found.missing.map(
    (address) => `original:${cleanMediaAddress(address).address.slice(0, 500)}`,
  );
  return { html, redactions: redactionsOf(post, images), missing: [...new Set(missing)].slice(0, 90) };
}

function redactionsOf(post: Element, images: Kind): Redaction[] {
  const found = ownFields(post).map((): Redaction => ({ where: 'snapshot', what: 'champ de saisie' }));
  if (images === 'none') found.push({ where: 'snapshot', what: 'images, vidéos et dessins' });
  if (images === 'emoji' && portraits(post).length > 0) found.push({ where: 'snapshot', what: 'portraits' });
  return found.slice(0, 30);
}

function addressesIn(post: Element, images: Kind): string[] {
  if (images === 'none') return [];
  const elements = [post, ...elementsUnder(post, () => true)];
  if (images === 'emoji') {
    return elements.filter((element) => emojiOf(element) !== null).map(sourceOf);
  }
  return elements.flatMap((element) => [sourceOf(element), ...backgroundsOf(element)]).filter(Boolean);
}

function backgroundsOf(element: Element): string[] {
  return [undefined, '::before', '::after'].flatMap(
    (part) => /^url\("([^"]+)"\)$/.exec(getComputedStyle(element, part).backgroundImage)?.[1] ?? [],
  );
}

function fileOf(post: Element, images: Images): string {
  const rules = sheet(images.dataOf);
  const body = serialise(post, null, { images, sheet: rules, removed: new Set(ownFields(post)) });
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
