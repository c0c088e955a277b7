import { cleanMediaAddress } from '../../../platforms/address.ts';
import { dataAddress } from '../media/data.ts';
import type { Reader } from '../media/reader.ts';
import { type Face, type Faces, facesIn } from './faces.ts';

/** Bytes of letters, all together. */
const HEAVIEST = 700_000;
const MOST = 16;

/** The rules that bring a copy's letters with it, and the names of those that could not be had. */
export async function letters(faces: Faces, reader: Reader): Promise<{ rules: string; missing: string[] }> {
  const opened = await Promise.all(faces.sheets.map((address) => facesAt(address, faces.wanted)));
  const rules: string[] = [];
  const missing: string[] = [];
  let left = HEAVIEST;
  for (const face of [...faces.found, ...opened.flat()].slice(0, MOST)) {
    const blob = await lettersOf(face, reader);
    if (blob === null || blob.size > left) {
      missing.push(`font:${cleanMediaAddress(face.addresses[0] ?? '').address.slice(0, 500)}`);
      continue;
    }
    left -= blob.size;
    rules.push(`@font-face{${face.said};src:url("${await dataAddress(blob)}")}`);
  }
  return { rules: rules.join('\n'), missing };
}

async function lettersOf({ addresses }: Face, reader: Reader): Promise<Blob | null> {
  for (const address of addresses) {
    const read = await reader.read(address);
    if (typeof read !== 'string' && read.type.startsWith('font/'))
      return new Blob([read.blob], { type: read.type });
  }
  return null;
}

/** Those of another site's style sheet, where it lets its text be read; it is applied to nothing. */
async function facesAt(address: string, wanted: ReadonlySet<string>): Promise<Face[]> {
  try {
    const answer = await fetch(address, {
      cache: 'force-cache',
      credentials: 'omit',
      signal: AbortSignal.timeout(2_000),
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await answer.text());
    return facesIn(sheet, wanted, [], address);
  } catch {
    return [];
  }
}
