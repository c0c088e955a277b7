import type { Found, Taken } from './report.ts';

/**
 * A post found without media whose later readings name some: as it is then to be asked about. Null where they name none
 * that it had not, or where it was found with media.
 */
export function withMediaSince(found: Found, { first, again, between = [] }: Taken): Found | null {
  if (found.holdsMedia) return null;
  const had = new Set([
    ...(found.media ?? []),
    ...(found.seen?.reading.media ?? []).map(({ address }) => address ?? ''),
  ]);
  const named = [first, again, ...between].flatMap((seen) => seen?.reading.media ?? []);
  const since = named.map(({ address }) => address ?? '').filter((address) => !had.has(address));
  return since.length > 0 ? { ...found, holdsMedia: true, media: [...had, ...since] } : null;
}
