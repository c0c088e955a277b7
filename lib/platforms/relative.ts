/** Two instants, ISO 8601 UTC, between which something happened. */
export interface Bounds {
  earliest: string;
  latest: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longest and shortest length of a unit, in milliseconds: a month has 28 to 31 days. */
const UNITS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:s|secs?|seconds?|secondes?|sek|sekunden?|segundos?)$/, 1000, 1000],
  [/^(?:m|mins?|minutes?|minuten?|minutos?)$/, MINUTE, MINUTE],
  [/^(?:h|hrs?|hours?|heures?|std|stunden?|horas?)$/, HOUR, HOUR],
  [/^(?:d|j|days?|jours?|tag(?:en?)?|d[ií]as?)$/, DAY, DAY],
  [/^(?:w|wk|wks|weeks?|sem|semaines?|wochen?|semanas?)$/, 7 * DAY, 7 * DAY],
  [/^(?:mo|mos|months?|mois|monate?n?|mes(?:es)?)$/, 28 * DAY, 31 * DAY],
  [/^(?:y|yr|yrs|years?|ans?|années?|jahre?n?|años?)$/, 365 * DAY, 366 * DAY],
];
const COUNTED =
  /^(?:il y a|vor|hace|depuis|about|environ)?\s*(un|une|an?|eine[mnr]?|one|\d{1,4})\s*(\p{L}+)\.?(?:\s+ago)?$/u;
const JUST_NOW = /^(?:just now|now|à l['’]instant|maintenant|gerade eben|jetzt|ahora)$/;
const YESTERDAY = /^(?:yesterday|hier|gestern|ayer)\b/;
const TODAY = /^(?:today|aujourd['’]hui|heute|hoy)\b/;

/**
 * What an age (« il y a 3 h », « 2 days ago ») says of an instant, seen at `now`. Ages are rounded down, so the
 * instant lies between the number given and the next one. Null for words that are no age.
 */
export function boundsOf(raw: string, now: Date): Bounds | null {
  const words = raw.replace(/\s+/gu, ' ').trim().toLowerCase();
  const time = now.getTime();
  if (JUST_NOW.test(words)) return between(time - MINUTE, time);
  // A day begins at an hour the page does not tell: any midnight of the last day.
  if (TODAY.test(words)) return between(time - DAY, time);
  if (YESTERDAY.test(words)) return between(time - 2 * DAY, time);
  const match = COUNTED.exec(words);
  const unit = match && UNITS.find(([pattern]) => pattern.test(match[2] ?? ''));
  if (!match || !unit) return null;
  const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1;
  return between(time - (count + 1) * unit[2], time - count * unit[1]);
}

/** To the second, outwards: a finer bound would tell the very instant of reading, which a record does not (rule 3). */
function between(earliest: number, latest: number): Bounds {
  const second = (time: number, round: (seconds: number) => number) =>
    new Date(round(time / 1000) * 1000).toISOString();
  return { earliest: second(earliest, Math.floor), latest: second(latest, Math.ceil) };
}
