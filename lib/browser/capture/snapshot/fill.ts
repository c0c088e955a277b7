import { CAPTURE_BOUNDS } from '../../../capture/limits.ts';
import type { Snapshot } from '../../../capture/report.ts';
import { copyFile } from '../../../evidence/copy.ts';
import { cleanMediaAddress } from '../../../platforms/address.ts';
import { dataAddress } from '../media/data.ts';
import type { Medium, Reader } from '../media/reader.ts';
import type { Frozen } from './freeze.ts';
import { letters } from './letters.ts';
import { addressOf, type Piece } from './pieces.ts';

/** Bytes of one picture of the copy; the original has a bound of its own. */
const HEAVIEST = 900_000;

/** Addresses a frozen copy still needs. */
export function neededBy({ pieces, assets }: Frozen): string[] {
  const shown = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [addressOf(piece)]));
  return [...new Set([...shown, ...assets.variables.keys()])].filter(
    (address) => !assets.paintings.has(address),
  );
}

/** A frozen copy as one file that needs nothing and runs nothing; null where even its words are too much. */
export async function fill(frozen: Frozen, reader: Reader): Promise<Snapshot | null> {
  const data = new Map<string, string>();
  const missing = new Set<string>();
  await Promise.all([
    ...neededBy(frozen).map(async (address) => {
      const read = await dataOf(address, reader);
      if (read !== null) data.set(address, read);
      else if (address && !isOwn(address, frozen)) missing.add(`original:${nameOf(address)}`);
    }),
    ...[...frozen.assets.paintings].map(async ([name, painted]) => {
      data.set(name, await dataAddress(await painted()));
    }),
  ]);
  const faces = await letters(frozen.faces, reader);
  let fonts = faces.rules;
  let html = fileOf(frozen, data, fonts);
  while (html.length > CAPTURE_BOUNDS.snapshot && (data.size > 0 || fonts !== '')) {
    const [heaviest = ''] = [...data].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (fonts.length > (data.get(heaviest)?.length ?? 0)) fonts = '';
    else {
      data.delete(heaviest);
      missing.add(`snapshot:${nameOf(heaviest)} (trop lourd pour la copie)`);
    }
    html = fileOf(frozen, data, fonts);
  }
  if (html.length > CAPTURE_BOUNDS.snapshot) return null;
  const lost = [...frozen.missing, ...missing, ...faces.missing];
  if (fonts !== faces.rules) lost.push('snapshot:polices de caractères');
  return { html, redactions: [...frozen.redactions], missing: lost.slice(0, 90) };
}

const SHOWN = /^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/;

async function dataOf(address: string, reader: Reader): Promise<string | null> {
  if (/^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(address))
    return address.length <= HEAVIEST ? address : null;
  const read: Medium | string = address ? await reader.read(address) : 'vide';
  if (typeof read === 'string' || !SHOWN.test(read.type) || read.blob.size > HEAVIEST) return null;
  return dataAddress(new Blob([read.blob], { type: read.type }));
}

/** The post's own media say themselves why they could not be had. */
function isOwn(address: string, { media }: Frozen): boolean {
  return media.some((one) => addressOf(one) === address);
}

function nameOf(address: string): string {
  return cleanMediaAddress(address).address.slice(0, 500);
}

function fileOf(frozen: Frozen, data: ReadonlyMap<string, string>, fonts: string): string {
  const variables = [...frozen.assets.variables]
    .map(([address, name]) => [name, data.get(address)] as const)
    .filter(([, read]) => read !== undefined)
    .map(([name, read]) => `${name}:url("${escaped(read ?? '')}")`);
  const css = `${frozen.css}\nmain{${variables.join(';')}}\n${fonts}`;
  const markup = frozen.backdrop.markup + frozen.pieces.map((piece) => written(piece, data)).join('');
  const { language, quirks } = frozen;
  return copyFile({ language, quirks, css, background: frozen.backdrop.color, markup });
}

function written(piece: Piece, data: ReadonlyMap<string, string>): string {
  if (typeof piece === 'string') return piece;
  const read = data.get(addressOf(piece));
  return read === undefined ? piece.lost : piece.shown(read);
}

function escaped(data: string): string {
  return data
    .replace(/["\\\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
    .replaceAll('<', '\\3c ');
}
