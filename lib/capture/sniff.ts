import type { EvidenceType } from '../evidence/record.ts';

/** What a file of a page may be: what a record keeps, and what only its copy has a use for. */
export type Sniffed = EvidenceType | 'image/svg+xml' | 'font/woff2' | 'font/woff' | 'font/ttf' | 'font/otf';

/** Bytes that a type begins with, by where they stand (WHATWG MIME Sniffing § 6, RFC 8081 § 4, ISO 14496-12 § 4.3). */
const MAGIC: readonly (readonly [Sniffed, number, string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBPVP'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mpeg', 0, 'ID3'],
  ['font/woff2', 0, 'wOF2'],
  ['font/woff', 0, 'wOFF'],
  ['font/ttf', 0, '\0\x01\0\0'],
  ['font/otf', 0, 'OTTO'],
  ['text/vtt', 0, 'WEBVTT'],
  ['text/vtt', 0, '\xef\xbb\xbfWEBVTT'],
];

/** The type of a file as its first kilobyte tells, never as a site says; null where it is none of those that are known. */
export function sniff(head: Uint8Array): Sniffed | null {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const found = MAGIC.find(([, at, sign]) => text.startsWith(sign, at));
  if (found) return found[0];
  if (text.startsWith('ftyp', 4)) return boxed(text.slice(8, 12));
  if (text.startsWith('\x1aE\xdf\xa3'))
    return text.includes('V_') || !text.includes('A_') ? 'video/webm' : 'audio/webm';
  if (text[0] === '\xff' && /^[\xe2\xe3\xf2\xf3\xfa\xfb]/.test(text[1] ?? '')) return 'audio/mpeg';
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i.test(
    text,
  )
    ? 'image/svg+xml'
    : null;
}

/** What a record may hold of what was recognised; null for a drawing that may hold a program, for letters, for nothing. */
export function keptType(type: Sniffed | null): EvidenceType | null {
  return type === null || type === 'image/svg+xml' || isLetters(type) ? null : type;
}

function isLetters(type: Sniffed): type is Extract<Sniffed, `font/${string}`> {
  return type.startsWith('font/');
}

function boxed(brand: string): Sniffed {
  if (/^avi[fs]$/.test(brand)) return 'image/avif';
  return /^M4[AB]/.test(brand) ? 'audio/mp4' : 'video/mp4';
}
