/** An instant as a page gives it; the bounds are set when it said less than an instant. ISO 8601, UTC. */
export interface Instant {
  at: string;
  earliest: string | null;
  latest: string | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ISO =
  /^([+-]?\d{4,6})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a `datetime` attribute, ISO 8601 with the liberties pages take: `+0200` without a colon, a space for T.
 * A date alone, or an hour without its zone, keeps every instant it may mean between two bounds. Null when unreadable.
 */
export function instantOf(text: string): Instant | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const fields = [year, month, day, hour ?? '0', minute ?? '0', second ?? '0'].map(Number);
  const milliseconds = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  return instantAt(fields, milliseconds, offsetOf(zone), hour === undefined);
}

/** A Unix time in seconds or in milliseconds, told apart by size. */
export function unixInstant(text: string): Instant | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text.trim())) return null;
  const number = Number(text.trim());
  return exactly(text.trim().length === 10 ? number * 1000 : number);
}

/**
 * The instant of a calendar date in UTC: [year, month 1–12, day, hour, minute, second]. Without an offset (in
 * minutes) it lies between what the clocks of UTC+14 and UTC−12 would make of it. Null for a date that is none.
 */
export function instantAt(
  fields: readonly number[],
  milliseconds: number,
  offset: number | null,
  wholeDay: boolean,
): Instant | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60;
  if (!real || second > 60 || year < 1990 || year > 2100) return null;
  if (offset !== null && !wholeDay) return exactly(time - offset * 60_000);
  const latest = time + 12 * HOUR + (wholeDay ? DAY - 1000 : 0);
  return { at: date.toISOString(), earliest: isoOf(time - 14 * HOUR), latest: isoOf(latest) };
}

function exactly(time: number): Instant {
  return { at: isoOf(time), earliest: null, latest: null };
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}
