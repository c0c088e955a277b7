/** The legal calendar: days are counted in Paris, whatever the clock of the machine. */
const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Days since 1970 of a calendar day, for arithmetic alone. */
function serial(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The calendar day in Paris of an instant, as `2026-11-23`. */
export function parisDay(instant: Date): string {
  return paris.format(instant).slice(0, 10);
}

/** A day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  const date = serial(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The same day-number so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = serial(day);
  const number = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(number, date.getUTCDate()));
  return dayOf(date);
}

/** The instant at which a day begins in Paris: clocks there change at night, never at midnight. */
export function parisMidnight(day: string): Date {
  const summer = new Date(serial(day).getTime() - 2 * 3_600_000);
  return paris.format(summer).endsWith('00:00:00') ? summer : new Date(summer.getTime() + 3_600_000);
}
