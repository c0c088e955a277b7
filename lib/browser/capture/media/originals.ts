import { CAPTURE_BOUNDS } from '../../../capture/limits.ts';
import type { Original } from '../../../capture/report.ts';
import { cleanMediaAddress } from '../../../platforms/address.ts';
import { dataAddress } from './data.ts';
import type { Medium, Reader } from './reader.ts';
import type { Wanted } from './wanted.ts';

/** Files of the post's own media, and those that could not be had, each with why. */
export interface Originals {
  originals: Original[];
  missing: string[];
}

/** A report holds no more. */
const MOST = 30;

/** The media of a post as the browser already has them, bounded one by one and together. */
export async function originalsOf(wanted: readonly Wanted[], files: Reader): Promise<Originals> {
  const originals: Original[] = [];
  const missing = new Set<string>();
  let left = CAPTURE_BOUNDS.originals;
  const addresses = new Set(wanted.map(({ address, late }) => late?.currentSrc || address));
  // What is drawn in the address itself is in the copy.
  const named = [...addresses].filter((address) => address !== '' && !address.startsWith('data:'));
  const read = await Promise.all(
    named.map(async (address) => [address, await fileAt(address, files)] as const),
  );
  for (const [address, file] of read) {
    const size = typeof file === 'string' ? 0 : file.blob.size;
    const refusal = refused(file, originals.length < MOST && size <= left);
    if (refusal !== null) missing.add(`original:${nameOf(address)} (${refusal})`);
    else if (typeof file !== 'string') {
      const original = await originalOf(address, file).catch(() => null);
      if (original === null) missing.add(`original:${nameOf(address)} (fichier illisible)`);
      else originals.push(original);
      left -= original ? size : 0;
    }
  }
  return { originals, missing: [...missing].slice(0, 100) };
}

function fileAt(address: string, files: Reader): Promise<Medium | string> {
  // A player's own pieces have no name that anyone could ask for again.
  if (address.startsWith('blob:')) return Promise.resolve('blob:');
  return /^https?:/.test(address) ? files.read(address) : Promise.resolve('adresse illisible');
}

function refused(file: Medium | string, fits: boolean): string | null {
  if (typeof file === 'string') return file;
  if (file.type === 'image/svg+xml') return 'dessin SVG, qui pourrait contenir un programme';
  if (file.type.startsWith('font/')) return 'type non reconnu';
  return fits ? null : 'au-delà de la limite d’ensemble';
}

async function originalOf(address: string, { blob, type, served }: Medium): Promise<Original> {
  const data = (await dataAddress(blob)).replace(/^[^,]*,/, '');
  return { address: nameOf(address), mediaType: type, served, data };
}

function nameOf(address: string): string {
  return address.startsWith('blob:')
    ? 'vidéo sans adresse'
    : cleanMediaAddress(address).address.slice(0, 500);
}
