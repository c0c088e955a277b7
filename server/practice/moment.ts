const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'Europe/Paris' });
const full = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** When a post was published: to the second for machines, and in the two ways that people are shown. */
export interface Moment {
  iso: string;
  /** « 12 min », « 3 h », « 3 nov. » */
  short: string;
  /** « 3 novembre 2026 à 15:03 » */
  long: string;
  /** « il y a 3 h » */
  vague: string;
}

/** The moment so many minutes before another. */
export function before(now: Date, minutes: number): Moment {
  const at = new Date(Math.floor(now.getTime() / 1000) * 1000 - Math.round(minutes * 60) * 1000);
  const hours = Math.floor(minutes / 60);
  const short = minutes < 60 ? `${minutes} min` : hours < 24 ? `${hours} h` : day.format(at);
  const vague = minutes < 60 ? `il y a ${minutes} min` : `il y a ${hours} h`;
  return { iso: at.toISOString().replace('.000Z', 'Z'), short, long: full.format(at), vague };
}
