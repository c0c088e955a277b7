import { builtins } from './builtins.ts';
import { clobbering } from './clobbering.ts';
import type { HostilePage } from './entry.ts';
import { letters } from './letters.ts';
import { links } from './links.ts';
import { nuisance } from './nuisance.ts';
import { policies } from './policies.ts';
import { probing } from './probing.ts';
import { rewriting } from './rewriting.ts';
import { size } from './size.ts';
import { unread, unseen } from './unseen.ts';

/** The themes of the gallery, each with its pages. */
export const HOSTILE_THEMES: readonly (readonly [string, readonly HostilePage[]])[] = [
  ['Le langage et le DOM réécrits', builtins],
  ['Des éléments aux noms trompeurs', clobbering],
  ['Des messages qui se réécrivent', rewriting],
  ['Dans la page, mais pas à l’écran', unseen],
  ['À l’écran, mais pas dans la page', unread],
  ['Démesure', size],
  ['Lettres', letters],
  ['Liens, dessins, styles', links],
  ['Règles de la page', policies],
  ['Gênes', nuisance],
  ['Guet', probing],
];

/** Every hostile page, with what a capture of it must come to. */
export const HOSTILE_PAGES: readonly HostilePage[] = HOSTILE_THEMES.flatMap(([, pages]) => pages);

/** Where a hostile page is served, from the root of the practice ground. */
export function pathOf({ name }: HostilePage): string {
  return `/hostile/${name}`;
}
