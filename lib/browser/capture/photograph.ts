import { CAPTURE_BOUNDS } from '../../capture/limits.ts';
import type { Photograph } from '../../capture/report.ts';
import { overlaySearch, type Search } from './overlays/search.ts';
import { type Sight, sightOf } from './picture/sight.ts';
import type { Manner, Shoot } from './screens.ts';
import { painted } from './view.ts';

const TRIES = 6;

/**
 * Pictures a post: what is seen of it first, before any scroll or wait; then, once its late images have come or time is
 * up, what was late, out of view or covered. Null where no pixels can be had.
 */
export async function photograph(post: Element, shoot: Shoot, how: Manner): Promise<Photograph | null> {
  const search = overlaySearch(post);
  try {
    return await pictured(post, shoot, { ...how, search });
  } finally {
    search.end();
  }
}

type Means = Manner & { search: Search };

async function pictured(post: Element, shoot: Shoot, how: Means): Promise<Photograph | null> {
  const first = await steady(post, shoot, how, 0);
  if (first === null) return null;
  await first.late?.arrival(CAPTURE_BOUNDS.waiting);
  if (first.whole) {
    if (!first.late?.seen) return first.photo;
    await painted();
    const second = await steady(post, shoot, how, 1);
    if (second?.whole && second.photo) return { ...second.photo, touched: [AGAIN] };
  }
  const { throughRegions, throughScreens } = await how.more();
  return (await throughRegions(post, shoot, how)) ?? throughScreens(post, shoot, how, first);
}

const AGAIN = {
  what: 'late' as const,
  detail: 'images ou polices attendues après la première vue : message photographié une seconde fois',
};

async function steady(post: Element, shoot: Shoot, how: Means, index: number): Promise<Sight | null> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const sight = await sightOf(post, shoot, how, index);
    if (sight !== 'moved') return sight;
    await painted(how.frames);
  }
  return null;
}
