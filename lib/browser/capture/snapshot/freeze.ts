import type { Redaction } from '../../../evidence/record.ts';
import { isAvatar } from '../../../platforms/avatars.ts';
import { hasMedia } from '../../../platforms/media.ts';
import { elementsUnder } from '../composed.ts';
import { portraits } from '../masks.ts';
import { type Wanted, wantedOf } from '../media/wanted.ts';
import { volunteersOwn } from '../volunteer.ts';
import { type Assets, assets } from './assets.ts';
import { type Backdrop, backdropOf } from './backdrop.ts';
import type { Context } from './context.ts';
import { drawings } from './drawings.ts';
import { type Faces, facesOf } from './faces.ts';
import { mainOf } from './phase.ts';
import type { Piece } from './pieces.ts';
import { serialise } from './serialise.ts';
import { sheet } from './styles.ts';

/** Elements of a copy, at most. */
const MOST = 20_000;

/** A post as it was at one instant: whatever the page does next changes nothing of it. */
export interface Frozen {
  pieces: readonly Piece[];
  css: string;
  backdrop: Backdrop;
  language: string;
  quirks: boolean;
  assets: Assets;
  faces: Faces;
  /** The post's own media, to be kept as they are. */
  media: readonly Wanted[];
  redactions: readonly Redaction[];
  missing: readonly string[];
}

// Inside a drawing, geometry (`d`, `cx`…) is CSS too and must not be unset; the post itself stands where the file begins.
const BASE = [
  'main *:not(svg *),main *::before,main *::after{all:unset}',
  '.post{position:relative!important;inset:auto!important;margin:0!important;transform:none!important;translate:none!important;float:none!important}',
  'svg.defs{position:absolute;width:0;height:0}',
].join('\n');

/**
 * Copies a post's own subtree as it is now, without waiting for anything; its pictures are read by `fill`.
 * Without `images` not one will be, portraits and emoji included: they have not been answered for (rule 4).
 */
export function freeze(post: Element, { images }: { images: boolean }): Frozen {
  const removed = removedFrom(post, images);
  const held = assets();
  const reached = { assets: held, drawings: drawings() };
  const rules = sheet(reached);
  const root = post.getBoundingClientRect();
  const context: Context = {
    root,
    out: [],
    ...reached,
    sheet: rules,
    removed,
    images,
    left: MOST,
    missing: new Set(),
  };
  serialise(post, { holder: null, within: [], around: [] }, context);
  const backdrop = backdropOf(post, root, rules, images ? reached : null);
  return {
    pieces: [...context.out, reached.drawings.text()],
    css: `${BASE}\n${mainOf(root)}\n${rules.text()}`,
    backdrop,
    language: post.closest('[lang]')?.getAttribute('lang') ?? '',
    quirks: document.compatMode === 'BackCompat',
    assets: images ? held : assets(),
    faces: facesOf(post),
    media: images ? wantedOf(post, removed) : [],
    redactions: redactionsOf(removed, !images && hasMedia(post)),
    missing: [...context.missing],
  };
}

/** What is cut out, each with the words that stand in its place. */
function removedFrom(post: Element, images: boolean): Map<Element, string> {
  const removed = new Map(volunteersOwn(post));
  if (!images) {
    for (const portrait of portraits(post)) removed.set(portrait, 'portrait non examiné');
    for (const element of elementsUnder(post, () => true))
      if (element.localName === 'svg' && !isAvatar(element) && hasMedia(element))
        removed.set(element, 'dessin non examiné');
  }
  return removed;
}

function redactionsOf(removed: ReadonlyMap<Element, string>, withheld: boolean): Redaction[] {
  const said = new Set([...removed.values(), ...(withheld ? ['images, vidéos et dessins'] : [])]);
  return [...said].map((what): Redaction => ({ where: 'snapshot', what }));
}
