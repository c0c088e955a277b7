import { inForce } from '../../lib/law/dated.ts';
import { parisDay } from '../../lib/law/day.ts';
import { LAW_VERSION, offenceById, offencesInForce } from '../../lib/law/grid.ts';
import type { OffenceEntry } from '../../lib/law/offence.ts';

/** A category of the grid by its entry of one day. */
export type Category = OffenceEntry & { id: string };

/** Version of the law's data that a requalification is made under. */
export const lawVersion = LAW_VERSION;

/** Every category that may be chosen today, in the order of the grid. */
export function categories(now: Date): readonly Category[] {
  return offencesInForce(parisDay(now));
}

/**
 * One category as the law stood on the day of an instant (ISO 8601; today where unknown), or by its latest entry;
 * null where this version of the law does not know it.
 */
export function categoryById(id: string, at: string | null, now: Date): Category | null {
  const offence = offenceById(id);
  const then = at === null || Number.isNaN(Date.parse(at)) ? now : new Date(at);
  const entry = offence && (inForce(offence.entries, parisDay(then)) ?? offence.entries.at(-1));
  return entry ? { id, ...entry } : null;
}
