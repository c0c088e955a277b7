import { elementsUnder } from '../composed.ts';
import { escapeCss } from './escape.ts';
import { styleOf } from './generated.ts';

/** A face of letters that the page brought. */
export interface Face {
  /** Its descriptors, as declarations. */
  said: string;
  /** Where it may be read, the best first. */
  addresses: readonly string[];
}

/** The faces a post is written in, as far as the page's style sheets may be read. */
export interface Faces {
  found: readonly Face[];
  /** Style sheets of other sites, that only a reading of their text opens, and what is looked for in them. */
  sheets: readonly string[];
  wanted: ReadonlySet<string>;
}

const DESCRIPTORS = [
  'font-family',
  'font-weight',
  'font-style',
  'font-stretch',
  'unicode-range',
  'size-adjust',
  'ascent-override',
  'descent-override',
  'line-gap-override',
];
const NONE: Faces = { found: [], sheets: [], wanted: new Set() };

/** The faces the page brought that a post is written in: those the browser has come to need, and of its families. */
export function facesOf(post: Element): Faces {
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
  if (loaded.length === 0) return NONE;
  const families = familiesOf(post);
  const wanted = new Set(
    loaded
      .filter(({ family }) => families.has(bare(family)))
      .map((face) => keyOf(face.family, face.weight, face.style, face.unicodeRange)),
  );
  if (wanted.size === 0) return NONE;
  const sheets: string[] = [];
  const roots = [document, post.getRootNode()].filter((root): root is Document => 'styleSheets' in root);
  const found = [...new Set(roots)].flatMap((root) =>
    [...root.styleSheets, ...root.adoptedStyleSheets].flatMap((sheet) => facesIn(sheet, wanted, sheets)),
  );
  return { found, sheets: [...new Set(sheets)], wanted };
}

/** Those of a style sheet; one that may not be read is named in `closed`. */
export function facesIn(
  sheet: CSSStyleSheet,
  wanted: ReadonlySet<string>,
  closed: string[],
  base = sheet.href ?? document.baseURI,
): Face[] {
  try {
    return [...sheet.cssRules].flatMap((rule) => {
      if (rule instanceof CSSImportRule && rule.styleSheet) return facesIn(rule.styleSheet, wanted, closed);
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const said = (name: string) => rule.style.getPropertyValue(name);
      const key = keyOf(said('font-family'), said('font-weight'), said('font-style'), said('unicode-range'));
      return wanted.has(key) ? [faceOf(said, base)] : [];
    });
  } catch {
    if (sheet.href) closed.push(sheet.href);
    return [];
  }
}

function faceOf(said: (name: string) => string, base: string): Face {
  const written = DESCRIPTORS.map((name) => [name, said(name)] as const).filter(([, value]) => value !== '');
  const addresses = [...said('src').matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)]
    .map(([, address = '']) => address.replace(/\\(.)/g, '$1'))
    .filter((address) => URL.canParse(address, base))
    .map((address) => new URL(address, base).href);
  // Newest first: a page lists older kinds for older browsers.
  addresses.sort((a, b) => Number(b.includes('woff2')) - Number(a.includes('woff2')));
  return { said: escapeCss(written.map((one) => one.join(':')).join(';')), addresses };
}

function familiesOf(post: Element): Set<string> {
  const lists = new Set<string>();
  for (const element of [post, ...elementsUnder(post, () => true)]) lists.add(styleOf(element).fontFamily);
  return new Set([...lists].flatMap((list) => list.split(',').map(bare)));
}

function keyOf(family: string, weight: string, style: string, range: string): string {
  const heavy = weight.replace('normal', '400').replace('bold', '700') || '400';
  const covered = range.replace(/\s/g, '').toLowerCase() || 'u+0-10ffff';
  return [bare(family), heavy, style || 'normal', covered].join('|');
}

function bare(family: string): string {
  return family
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
}
