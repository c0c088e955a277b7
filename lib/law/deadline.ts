import { inForce } from './dated.ts';
import { addDays, addMonths, parisDay, parisMidnight } from './day.ts';
import type { OffenceEntry } from './offence.ts';
import { prescriptions } from './prescriptions.ts';

/** How near the end is; `past` is never « prescrit »: only the lawyer says so. */
export type Urgency = 'calm' | 'amber' | 'red' | 'past';

/**
 * When an action must have been brought, to be confirmed by the lawyer always.
 * Days are Paris calendar days, instants ISO 8601 UTC; amber and red are null where the law's data sets none.
 */
export interface Deadline {
  /** « Le délai expire au plus tard le … »: the eve of the legal day. */
  lastSafeDay: string;
  /** The same day-number as the first publication, that many months later. */
  legalDay: string;
  amberAt: string | null;
  redAt: string | null;
  urgency: Urgency;
}

type Span = { months: number; days: number };

function after(day: string, span: Span): string {
  return addDays(addMonths(day, span.months), span.days);
}

function startOf(day: string, span: Span | null): string | null {
  return span === null ? null : parisMidnight(after(day, span)).toISOString();
}

function urgencyOf(deadline: Omit<Deadline, 'urgency'>, now: Date): Urgency {
  if (parisDay(now) > deadline.lastSafeDay) return 'past';
  const at = now.toISOString();
  if (deadline.redAt !== null && at >= deadline.redAt) return 'red';
  return deadline.amberAt !== null && at >= deadline.amberAt ? 'amber' : 'calm';
}

/**
 * The deadline of an offence for a post first published at an instant (ISO 8601; give the earliest bound of a
 * relative time). The period is the one in force today. Null where it cannot be counted: date unknown, no
 * period, or a period that runs from the victim's majority.
 */
export function deadlineOf(
  offence: Pick<OffenceEntry, 'prescription'>,
  publishedAt: string | null,
  now: Date,
): Deadline | null {
  const published = new Date(publishedAt ?? Number.NaN);
  const profile = prescriptions.find(({ id }) => id === offence.prescription);
  const entry = profile === undefined ? null : inForce(profile.entries, parisDay(now));
  if (Number.isNaN(published.getTime()) || !entry?.period) return null;
  if (entry.runsFrom === 'majorite-de-la-victime') return null;
  const first = parisDay(published);
  const legalDay = after(first, entry.period);
  const deadline = {
    lastSafeDay: addDays(legalDay, -1),
    legalDay,
    amberAt: startOf(first, entry.amber),
    redAt: startOf(first, entry.red),
  };
  return { ...deadline, urgency: urgencyOf(deadline, now) };
}
