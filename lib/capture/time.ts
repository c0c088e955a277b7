/** An instant to the second, ISO 8601 UTC: the finest a sealed record says (rule 3). */
export function toSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The same, from an instant as the page told it. */
export function secondOf(instant: string): string {
  return toSecond(new Date(instant));
}
