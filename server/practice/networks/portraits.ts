import type { Pixels } from '../png.ts';
import type { Colour } from './planted.ts';
import { planted, portraitColours } from './planted.ts';

const SIDE = 96;
const AUTHOR: Colour = [38, 96, 92];
const OTHER: Colour = [150, 140, 120];
const POSTER: Colour = [196, 178, 140];

/** Flat squares of a side each, the picture's quarters. */
function quarters(colours: readonly [Colour, Colour, Colour, Colour], side = SIDE): Pixels {
  const rgb = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [top, below] = x * 2 < side ? [colours[0], colours[2]] : [colours[1], colours[3]];
      rgb.set(y * 2 < side ? top : below, (y * side + x) * 3);
    }
  }
  return { width: side, height: side, rgb };
}

const flat = (colour: Colour, side?: number) => quarters([colour, colour, colour, colour], side);

/** The file of the looker's portrait: networks name it after the account. */
export const OWN_PORTRAIT = `${planted.portrait}.png`;

/** The pictures of the network pages by name: the looker's portrait, an author's, somebody else's, what a post shows. */
export const pictures: Readonly<Record<string, () => Pixels>> = {
  [OWN_PORTRAIT]: () => quarters(portraitColours),
  'auteur.png': () => flat(AUTHOR),
  'autre.png': () => flat(OTHER),
  'affiche.png': () => flat(POSTER, 320),
};

/** The address of one of them, with what networks add to it for the account that looks. */
export function pictureAt(name: string, query = ''): string {
  return `/reseaux/images/${name}${query}`;
}
