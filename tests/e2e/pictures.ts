import { type Form, formsOfBytes, foundIn } from './forms.ts';

/** How every PNG begins: signature, length and name of its first chunk (ISO/IEC 15948 § 5.2, § 11.2.2). */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
/** Pixels on a side; icons are smaller. */
const ICON = 130;

const ENCODED: readonly Form[] = formsOfBytes('PNG', PNG).filter(({ bytes }) => bytes !== PNG);
const OTHERS: readonly [string, RegExp][] = [
  ['JPEG', /\xff\xd8\xff(?:\xe0..JFIF|\xe1..Exif|\xdb\0)/s],
  ['WebP', /RIFF....WEBPVP8/s],
];

function pngsIn(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf(PNG); at >= 0; at = bytes.indexOf(PNG, at + 1)) {
    if (at + 24 > bytes.length) break;
    const [width, height] = [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)];
    if (Math.max(width, height) > ICON) found.push(`PNG ${width}×${height}`);
  }
  return found;
}

/** Pictures larger than an icon that some bytes hold, as they are or encoded: « PNG 640×480 », « JPEG ». */
export function picturesIn(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const others = OTHERS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  return [...pngsIn(bytes), ...foundIn(bytes, ENCODED), ...others];
}
