import { devicePixels, type Projection } from '../../../capture/rectangle.ts';
import { type Regions, regionsOf } from '../../../capture/regions.ts';
import type { Photograph } from '../../../capture/report.ts';
import { placeOf } from '../../../capture/stitch.ts';
import type { Redaction } from '../../../evidence/record.ts';
import { sinceStart } from '../clock.ts';
import { type Hiding, hiding } from '../hiding.ts';
import { masksOf } from '../masks.ts';
import { overlaysOn } from '../overlays.ts';
import { hiddenBars } from '../picture/told.ts';
import type { Manner, Shoot } from '../screens.ts';
import { boxOf, unclipped } from '../view.ts';
import { isInDocumentAlone } from './alone.ts';
import { overlaysBeyond } from './beyond.ts';

/**
 * Pictures a post that the view cuts, without scrolling: Firefox paints any region of a document in one call. What covers
 * the post is hidden meanwhile, put back, and said in `touched`. Null where it cannot be done so.
 */
export async function throughRegions(
  post: Element,
  shoot: Shoot,
  { answered }: Manner,
): Promise<Photograph | null> {
  if (!import.meta.env.FIREFOX || !isInDocumentAlone(post)) return null;
  const hidden = hiding();
  const photo = await uncovered(post, shoot, answered, hidden).finally(hidden.restore);
  return photo && { ...photo, touched: hiddenBars(hidden.count(), hidden.left()) };
}

async function uncovered(
  post: Element,
  shoot: Shoot,
  answered: boolean,
  hidden: Hiding,
): Promise<Omit<Photograph, 'touched'> | null> {
  uncover(post, hidden);
  const onDocument = documentProjection();
  const before = JSON.stringify(devicePixels(boxOf(post), onDocument));
  const taken = regionsOf(devicePixels(boxOf(post), onDocument), onDocument.scale);
  const at = new Date().toISOString();
  const strips = taken && (await shootAll(taken, shoot));
  if (!taken || !strips) return null;
  if (before !== JSON.stringify(devicePixels(boxOf(post), documentProjection()))) return null;
  // What the page has put back over the post is masked where it is gone through screen by screen.
  if (overlaysBeyond(post, unclipped(post)).size > 0 || overlaysOn(post, unclipped(post)).size > 0)
    return null;
  const { pieces, width, height, view } = taken;
  const { masks, redactions } = masksOf(post, onDocument, answered);
  const left = taken.complete ? [] : [LEFT_OUT];
  return { pieces, width, height, view, masks, redactions: [...redactions, ...left], strips, at };
}

const LEFT_OUT: Redaction = { where: 'picture', what: 'partie du message au-delà de la plus grande image' };

/** From the layout of the view to the device pixels of the document. */
function documentProjection(): Projection {
  return { scale: window.devicePixelRatio, left: -window.scrollX, top: -window.scrollY };
}

function uncover(post: Element, hidden: Hiding): void {
  hidden.hide(overlaysBeyond(post, unclipped(post)));
  for (let turn = 0; turn < 5; turn += 1) if (hidden.hide(overlaysOn(post, unclipped(post))) === 0) return;
}

/** When each region was pictured; null where one was not. */
async function shootAll({ regions, pieces }: Regions, shoot: Shoot): Promise<Photograph['strips'] | null> {
  const strips: Photograph['strips'] = [];
  for (const [index, piece] of pieces.entries()) {
    strips.push({ ...placeOf(piece), at: sinceStart() });
    const visible = document.visibilityState === 'visible';
    if (!visible || !(await shoot(piece.shot, regions[index]))) return null;
  }
  return strips;
}
