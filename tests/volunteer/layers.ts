import { inflateSync } from 'node:zlib';

/** Text as it stands at some depth in bytes, and the decodings that led to it. */
export interface Layer {
  how: string;
  text: string;
}

const DEEPEST = 4;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Everything that some bytes say, however it is written: encodings of text, escapes, base64, hexadecimal, PNG's texts. */
export function* layersOf(bytes: Buffer, how = '', depth = 0): Generator<Layer> {
  for (const [name, text] of textsOf(bytes)) yield* written(text, how ? `${how}, ${name}` : name, depth);
  for (const text of pngTexts(bytes)) yield* layersOf(text, `${how} PNG`, depth + 1);
}

function textsOf(bytes: Buffer): [string, string][] {
  const even = bytes.subarray(0, bytes.length & ~1);
  const odd = bytes.subarray(1, 1 + ((bytes.length - 1) & ~1));
  return [
    ['UTF-8', bytes.toString('utf8')],
    ['Latin-1', bytes.toString('latin1')],
    ['UTF-16', even.toString('utf16le')],
    ['UTF-16, odd', odd.toString('utf16le')],
    ['UTF-16 BE', Buffer.from(even).swap16().toString('utf16le')],
    ['UTF-16 BE, odd', Buffer.from(odd).swap16().toString('utf16le')],
  ];
}

/** A text, what its escapes stand for as long as there are some, and what its runs of base64 and hexadecimal hold. */
function* written(text: string, how: string, depth: number): Generator<Layer> {
  yield { how, text };
  if (depth >= DEEPEST) return;
  const plain = unescaped(text);
  if (plain !== text) yield* written(plain, `${how}, escaped`, depth + 1);
  for (const [run] of text.matchAll(/[\w+/-]{12,}={0,2}/g))
    for (const bytes of runBytes(run))
      for (const inner of innerTexts(bytes)) yield* written(inner, `${how}, base64 or hex`, depth + 1);
}

/** Only what may be words: a picture's pixels decoded again and again would never end. */
function innerTexts(bytes: Buffer): string[] {
  const texts = pngTexts(bytes).map((text) => text.toString('utf8'));
  const said = [bytes.toString('utf8'), bytes.subarray(0, bytes.length & ~1).toString('utf16le')];
  return [...texts, ...said.filter((text) => /[\x20-\x7e\u00c0-\u017f]{6,}/.test(text))];
}

/** A run may begin with characters that are not its own: each of the four ways to cut it is read. */
function runBytes(run: string): Buffer[] {
  const hex = /^(?:[0-9a-f]{2}){8,}$/i.test(run) ? [Buffer.from(run, 'hex')] : [];
  return [...hex, ...[0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64'))];
}

function unescaped(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/\\([/"\\])/g, '$1')
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The texts that a PNG carries beside its pixels (ISO/IEC 15948 § 11.3.4), and what stands after its end. */
function pngTexts(bytes: Buffer): Buffer[] {
  if (!bytes.subarray(0, 8).equals(PNG)) return [];
  const found: Buffer[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)];
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (/^(?:[tizTIZ]{1,2}[Xx]t|tEXt|zTXt|iTXt|eXIf)$/.test(type)) found.push(data, ...inflated(data));
    at += length + 12;
    if (type === 'IEND') break;
  }
  return [...found, bytes.subarray(at)].filter((text) => text.length > 0);
}

/** A compressed text begins after its keyword and one or more bytes that tell how. */
function inflated(data: Buffer): Buffer[] {
  const after = data.indexOf(0) + 1;
  for (let at = after; at < Math.min(after + 80, data.length); at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      return [inflateSync(data.subarray(at))];
    } catch {
      // Not where it begins.
    }
  }
  return [];
}
